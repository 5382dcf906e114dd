package io.chalice.autoconfigure.priming;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.function.AuthorizerFunction;
import io.chalice.autoconfigure.function.EventFunction;
import io.chalice.autoconfigure.function.EventValidator;
import io.chalice.autoconfigure.function.FoundFunction;
import io.chalice.autoconfigure.function.FunctionWiring;
import io.chalice.autoconfigure.properties.ChaliceProperties;
import io.chalice.autoconfigure.result.ResultUnwrapping;
import io.chalice.autoconfigure.route.ArgumentValidator;
import io.chalice.autoconfigure.route.ViewArguments;
import io.chalice.autoconfigure.route.ViewTarget;
import io.chalice.dispatch.Application;
import io.chalice.dispatch.CurrentRequest;
import io.chalice.dispatch.Dispatcher;
import io.chalice.json.JsonBinding;
import io.chalice.middleware.MiddlewareChain;
import io.chalice.model.ApplicationModel;
import io.chalice.model.FunctionModel;
import io.chalice.model.S3SourceModel;
import io.chalice.model.ScheduleSourceModel;
import io.chalice.model.SourceModel;
import io.chalice.model.SqsSourceModel;
import io.chalice.route.Route;

/**
 * An application of the framework's own with the kinds of function that another has. It
 * is made of the same classes, and shares no object with the other: neither its JSON
 * mapper, which may have serializers of a user, nor its conversion service or current
 * request.
 *
 * @param application the application, ready to be called
 * @param events what it is called with
 */
record PrimedApplication(ChaliceApplication application, List<PrimingEvent> events) {

	private static final String AUTHORIZER = "authorizer";

	/**
	 * Make an application.
	 * @param model the application whose kinds of function it has
	 * @param validation what checks arguments, or {@code null} if nothing does
	 * @return the framework's own
	 */
	static PrimedApplication like(ApplicationModel model, @Nullable PrimedValidation validation) {
		Map<String, Class<?>> beans = beans(model);
		DefaultListableBeanFactory beanFactory = new DefaultListableBeanFactory();
		beanFactory.registerSingleton("environment", (Environment) new StandardEnvironment());
		beans.forEach((name, type) -> beanFactory.registerBeanDefinition(name, new RootBeanDefinition(type)));
		ChaliceApplication application = application(beanFactory,
				(validation != null) ? validation.arguments() : ArgumentValidator.NONE,
				(validation != null) ? validation.events() : EventValidator.NONE);
		return new PrimedApplication(application,
				beans.keySet().stream().flatMap((kind) -> PrimingEvent.of(kind).stream()).toList());
	}

	private static Map<String, Class<?>> beans(ApplicationModel model) {
		Map<String, Class<?>> beans = new LinkedHashMap<>();
		if (!model.routes().isEmpty()) {
			beans.put(ApplicationModel.API_HANDLER, PrimedViews.class);
		}
		for (FunctionModel function : model.functions()) {
			if (model.authorizers().stream().anyMatch((guard) -> function.name().equals(guard.function()))) {
				beans.put(AUTHORIZER, PrimedFunctions.Guard.class);
			}
			else if (function.sources().isEmpty()) {
				beans.put("function", PrimedFunctions.Plain.class);
			}
			for (SourceModel source : function.sources()) {
				put(source, beans);
			}
		}
		return beans;
	}

	private static void put(SourceModel source, Map<String, Class<?>> beans) {
		if (source instanceof SqsSourceModel) {
			beans.put("queue", PrimedFunctions.Queue.class);
		}
		else if (source instanceof S3SourceModel) {
			beans.put("bucket", PrimedFunctions.Bucket.class);
		}
		else if (source instanceof ScheduleSourceModel) {
			beans.put("schedule", PrimedFunctions.Schedule.class);
		}
	}

	private static ChaliceApplication application(DefaultListableBeanFactory beanFactory, ArgumentValidator validator,
			EventValidator eventValidator) {
		JsonBinding json = new JsonBinding(() -> JsonMapper.builder().build(), true);
		ApplicationScan scan = ApplicationScan.of(beanFactory, new ChaliceProperties(), null, null);
		ViewArguments arguments = new ViewArguments(json, ApplicationConversionService::new);
		ResultUnwrapping results = new ResultUnwrapping(json);
		List<Route> routes = new ArrayList<>();
		scan.routes()
			.forEach((route) -> routes.add(new Route(route.model(),
					new ViewTarget(route, beanFactory, arguments, validator, results, null, null))));
		FunctionWiring wiring = new FunctionWiring(beanFactory, results, eventValidator, MiddlewareChain.NONE);
		Map<String, EventFunction> functions = new LinkedHashMap<>();
		for (FoundFunction function : scan.functions()) {
			String name = function.model().name();
			EventFunction callable = function.toEventFunction(wiring);
			functions.put(name, AUTHORIZER.equals(name) ? new AuthorizerFunction(name, callable) : callable);
		}
		Dispatcher dispatcher = new Dispatcher(new Application(routes, json, scan.model().binaryTypes(), false),
				new CurrentRequest());
		return new ChaliceApplication(scan.model(), dispatcher, functions);
	}

	/**
	 * Answer every event.
	 * @return the answers as JSON, in the order of the events
	 * @throws Exception when the framework does not answer its own events
	 */
	List<String> answerAll() throws Exception {
		List<String> answers = new ArrayList<>();
		for (PrimingEvent event : this.events) {
			answers
				.add(new String(this.application.call(event.function(), event.json(), null), StandardCharsets.UTF_8));
		}
		return answers;
	}

}
