package io.chalice.test;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.local.LocalContext;
import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.FunctionResult;

/**
 * The functions of the application under test, called on the thread of the test: an
 * assertion within a function fails the test, and a debugger stops both.
 */
final class ApplicationFunctions implements BackendFunctions {

	private static final Logger logger = LoggerFactory.getLogger(ApplicationFunctions.class);

	private final ChaliceApplication application;

	ApplicationFunctions(ChaliceApplication application) {
		this.application = application;
	}

	@Override
	public FunctionResult invoke(String functionName, byte[] event, Duration timeout) {
		try {
			return new FunctionResult.Succeeded(
					this.application.call(functionName, event, new LocalContext(functionName)));
		}
		catch (Exception ex) {
			// what Lambda makes of it: an answer to whoever has called
			logger.warn("Function '{}' failed", functionName, ex);
			return new FunctionResult.Failed(ex.getClass().getName(), String.valueOf(ex.getMessage()));
		}
	}

}
