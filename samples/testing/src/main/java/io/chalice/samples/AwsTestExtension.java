package io.chalice.samples;

import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.samples.aws.LocalAws;
import io.chalice.samples.policy.CallRecord;
import io.chalice.samples.policy.PolicyCheck;

/**
 * Surrounds the tests of an {@link AwsTest}.
 */
final class AwsTestExtension implements BeforeAllCallback, BeforeEachCallback, AfterTestExecutionCallback,
		AfterAllCallback, ParameterResolver {

	private int passed;

	@Override
	public void beforeAll(ExtensionContext context) {
		LocalAws.start(Stage.REGION);
		CallRecord.start();
		this.passed = 0;
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		LocalAws.start(Stage.REGION).forget();
	}

	@Override
	public void afterTestExecution(ExtensionContext context) {
		if (context.getExecutionException().isEmpty()) {
			this.passed++;
		}
	}

	@Override
	public void afterAll(ExtensionContext context) {
		ApplicationContext application = SpringExtension.getApplicationContext(context);
		Map<String, String> variables = Stage.variables();
		io.chalice.policy.analysis.TargetStage stage = new io.chalice.policy.analysis.TargetStage("aws", Stage.REGION,
				Stage.ACCOUNT, variables::get, ValueLookup.NOTHING,
				configuration((ConfigurableEnvironment) application.getEnvironment()));
		long tests = Stream.of(context.getRequiredTestClass().getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(Test.class))
			.count();
		new PolicyCheck(application.getBean(ChaliceApplication.class).model(), stage).check(this.passed == tests);
	}

	// what the application's own files say, with placeholders
	private static ValueLookup configuration(ConfigurableEnvironment environment) {
		return (name) -> environment.getPropertySources()
			.stream()
			.filter(OriginTrackedMapPropertySource.class::isInstance)
			.map((source) -> source.getProperty(name))
			.filter(java.util.Objects::nonNull)
			.map(String::valueOf)
			.findFirst()
			.orElse(null);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == LocalAws.class;
	}

	@Override
	public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return LocalAws.start(Stage.REGION);
	}

}
