package io.chalice.autoconfigure;

import java.io.ByteArrayInputStream;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.dispatch.Dispatcher;
import io.chalice.model.ApplicationModel;

/**
 * A started application: what it is, and its functions ready to be called. The one code
 * path behind Lambda, local mode and tests.
 */
public final class ChaliceApplication {

	private final ApplicationModel model;

	private final Dispatcher dispatcher;

	private final Map<String, EventFunction> functions;

	/**
	 * Create a new {@link ChaliceApplication}.
	 * @param model what the application is
	 * @param dispatcher what answers the routes
	 * @param functions the other functions by name
	 */
	public ChaliceApplication(ApplicationModel model, Dispatcher dispatcher, Map<String, EventFunction> functions) {
		this.model = model;
		this.dispatcher = dispatcher;
		this.functions = Map.copyOf(functions);
	}

	/**
	 * Return what the application is.
	 * @return the model
	 */
	public ApplicationModel model() {
		return this.model;
	}

	/**
	 * Return what answers the routes.
	 * @return the dispatcher
	 */
	public Dispatcher dispatcher() {
		return this.dispatcher;
	}

	/**
	 * Return the functions besides the routes' own.
	 * @return the functions by name
	 */
	public Map<String, EventFunction> functions() {
		return this.functions;
	}

	/**
	 * Call a function.
	 * @param name its name, {@link ApplicationModel#API_HANDLER} for the routes
	 * @param event the event, JSON as UTF-8
	 * @param context what Lambda says of the invocation, {@code null} outside it
	 * @return the result, JSON as UTF-8
	 * @throws Exception whatever the function throws
	 * @throws io.chalice.event.UnsupportedEventException when the routes are called with
	 * what is no HTTP request
	 * @throws IllegalArgumentException when there is no such function
	 */
	public byte[] call(String name, byte[] event, @Nullable Context context) throws Exception {
		if (ApplicationModel.API_HANDLER.equals(name)) {
			return this.dispatcher.dispatch(new ByteArrayInputStream(event), context);
		}
		EventFunction function = this.functions.get(name);
		if (function == null) {
			throw new IllegalArgumentException("No function is named '%s'; the functions are %s and %s".formatted(name,
					ApplicationModel.API_HANDLER, this.functions.keySet().stream().sorted().toList()));
		}
		return function.handle(event, context);
	}

}
