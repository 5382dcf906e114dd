package io.chalice.autoconfigure.priming;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.lambda.AdapterPing;
import io.chalice.json.JsonBinding;
import io.chalice.snapshot.PrimingHook;

/**
 * Loads and links what an application's first invocations need, ahead of them: events of
 * every kind that the application has are read, bound, answered and written by the
 * framework, for functions of the framework's own. Nothing of the application is called
 * but its {@link PrimingHook}s: no view, listener, function, authorizer or middleware,
 * and no converter or serializer of its own.
 * <p>
 * It is no bean, so that a start that primes nothing loads nothing of it.
 */
public final class FrameworkPriming {

	private static final Logger logger = LoggerFactory.getLogger(FrameworkPriming.class);

	private static final String CATALOG = "org.springframework.cloud.function.context.FunctionCatalog";

	private final ApplicationContext context;

	private FrameworkPriming(ApplicationContext context) {
		this.context = context;
	}

	/**
	 * Prepare priming.
	 * @param context the application, started
	 * @return what primes it
	 */
	public static FrameworkPriming of(ApplicationContext context) {
		return new FrameworkPriming(context);
	}

	/**
	 * Run the framework's paths, then the application's hooks in the order of the beans.
	 * Nothing is thrown: a start that is not primed is slower, not wrong. What fails is
	 * logged as a warning, and the rest goes on.
	 * @param rounds how often the framework's paths are run, 1 to load them, more to have
	 * them compiled as well
	 */
	public void run(int rounds) {
		try {
			primeFramework(rounds);
		}
		catch (Exception | LinkageError ex) {
			logger.warn("The framework's own priming failed; the first invocation is slower for it", ex);
		}
		for (PrimingHook hook : hooks()) {
			try {
				hook.prime();
			}
			catch (Exception | LinkageError ex) {
				logger.warn("The priming hook {} failed; the rest goes on", hook.getClass().getName(), ex);
			}
		}
	}

	private void primeFramework(int rounds) throws Exception {
		// made on demand otherwise, at the first request that needs it
		this.context.getBeanProvider(JsonBinding.class).ifAvailable(JsonBinding::mapper);
		boolean validates = hasValidator();
		if (validates) {
			PrimedValidation.demand(this.context);
		}
		PrimedApplication primed = PrimedApplication.like(this.context.getBean(ChaliceApplication.class).model(),
				validates ? PrimedValidation.create() : null);
		for (int i = 0; i < rounds; i++) {
			primed.answerAll();
			if (ClassUtils.isPresent(CATALOG, null)) {
				AdapterPing.send(this.context, this.context.getEnvironment());
			}
		}
	}

	private boolean hasValidator() {
		return ClassUtils.isPresent("jakarta.validation.Validator", null) && PrimedValidation.isUsedBy(this.context);
	}

	private List<PrimingHook> hooks() {
		return this.context.getBeanProvider(PrimingHook.class).orderedStream().toList();
	}

}
