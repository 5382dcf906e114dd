package io.chalice.autoconfigure.lambda;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Function;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.FunctionProperties;
import org.springframework.cloud.function.context.catalog.FunctionAroundWrapper;
import org.springframework.core.env.Environment;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.event.WarmUp;

/**
 * Sends the framework's own ping through the Lambda adapter to the function that the
 * process is, which answers it before anything of the application is called.
 */
public final class AdapterPing {

	private AdapterPing() {
	}

	/**
	 * Send a ping, unless the application would see it: the process is a function bean of
	 * plain Spring Cloud Function, or the application wraps the calls of the adapter.
	 * @param beans the application's beans, among them the adapter's catalog
	 * @param environment what says which function the process is
	 */
	public static void send(ListableBeanFactory beans, Environment environment) {
		String name = environment.getProperty(FunctionProperties.FUNCTION_DEFINITION, LambdaEntryPoint.BEAN_NAME);
		FunctionCatalog catalog = beans.getBeanProvider(FunctionCatalog.class).getIfAvailable();
		if (catalog == null || !isOurs(name, beans)
				|| beans.getBeanNamesForType(FunctionAroundWrapper.class, true, false).length > 0) {
			return;
		}
		Function<Message<InputStream>, Object> function = catalog.lookup(Function.class, name);
		if (function != null) {
			function.apply(new GenericMessage<>(new ByteArrayInputStream(WarmUp.ping())));
		}
	}

	private static boolean isOurs(String name, ListableBeanFactory beans) {
		return LambdaEntryPoint.BEAN_NAME.equals(name)
				|| beans.getBean(ChaliceApplication.class).functions().containsKey(name);
	}

}
