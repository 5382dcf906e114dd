package io.chalice.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

import io.chalice.gateway.ApiSettings;
import io.chalice.gateway.BackendFunctions;
import io.chalice.gateway.Gateway;
import io.chalice.gateway.GatewayRequest;
import io.chalice.gateway.GatewayResponse;
import io.chalice.gateway.function.LambdaFunctions;
import io.chalice.gateway.lambda.LambdaFunction;
import io.chalice.gateway.rest.RestApi;
import io.chalice.model.ApplicationModel;
import io.chalice.project.file.TemporaryDirectories;

/**
 * An application as it was between two changes: its functions and the API in front of
 * them.
 */
public final class Generation implements Gateway, AutoCloseable {

	private final ApplicationModel model;

	private final Map<String, LambdaFunction> processes;

	private final LambdaFunctions functions;

	private final BackendFunctions patient;

	private final Gateway api;

	private final Path directory;

	private int requests;

	private boolean retired;

	private boolean closed;

	Generation(ApplicationModel model, Map<String, LambdaFunction> processes, ApiSettings settings, Path directory,
			RequestCalls calls) {
		this.model = model;
		this.processes = Map.copyOf(processes);
		this.functions = new LambdaFunctions(this.processes, calls::add);
		this.patient = new PatientFunctions(this.functions);
		this.api = RestApi.of(model, this.patient, settings);
		this.directory = directory;
	}

	/**
	 * Return what the application is.
	 * @return the model
	 */
	public ApplicationModel model() {
		return this.model;
	}

	/**
	 * Count a request that this generation is going to answer.
	 */
	synchronized void enter() {
		this.requests++;
	}

	/**
	 * Forget a request that was counted. The last one closes a retired generation.
	 */
	void leave() {
		boolean last;
		synchronized (this) {
			this.requests--;
			last = this.retired && this.requests == 0;
			notifyAll();
		}
		if (last) {
			close();
		}
	}

	/**
	 * Answer the requests there are, take no more and close then.
	 */
	public void retire() {
		boolean idle;
		synchronized (this) {
			this.retired = true;
			idle = this.requests == 0;
		}
		if (idle) {
			close();
		}
	}

	/**
	 * Answer the requests there are, take no more and close then, and wait for that.
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void retireAndWait() throws InterruptedException {
		retire();
		synchronized (this) {
			while (!this.closed) {
				wait();
			}
		}
	}

	/**
	 * Return the application's functions, for events that do not come from the API.
	 * @return the functions
	 */
	public BackendFunctions functions() {
		return this.patient;
	}

	@Override
	public GatewayResponse handle(GatewayRequest request) {
		return this.api.handle(request);
	}

	/**
	 * Stop all processes at once.
	 */
	@Override
	public void close() {
		this.functions.close();
		this.processes.values().forEach(LambdaFunction::close);
		try {
			TemporaryDirectories.delete(this.directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Could not delete " + this.directory, ex);
		}
		finally {
			synchronized (this) {
				this.closed = true;
				notifyAll();
			}
		}
	}

}
