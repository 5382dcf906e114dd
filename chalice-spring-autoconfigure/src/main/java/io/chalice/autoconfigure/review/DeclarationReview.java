package io.chalice.autoconfigure.review;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import io.chalice.ChaliceFunction;
import io.chalice.autoconfigure.ApplicationScan;
import io.chalice.model.ApplicationModel;
import io.chalice.model.WarningModel;

/**
 * Reviews what an application declares, for the developer to read: when it is described,
 * and when it starts on a developer's machine. Lambda never does.
 */
public final class DeclarationReview {

	/** The property that says that what is reviewed here is served elsewhere. */
	static final String SERVER = "chalice.server.enabled";

	private static final List<String> OF_LIBRARIES = List.of("org.springframework.", "org.springdoc.", "io.micrometer.",
			"io.awspring.", "org.apache.", "com.fasterxml.", "tools.jackson.", "org.jobrunr.");

	private static final Map<String, String> LIBRARIES = Map.of(
			"org.springframework.boot.actuate.endpoint.annotation.Endpoint",
			"the endpoints of Spring Boot's Actuator are not served; write @ChaliceRoute(\"/health\") on a method of "
					+ "your own",
			"org.springdoc.core.properties.SpringDocConfigProperties",
			"the pages of springdoc are not served; API Gateway exports OpenAPI: aws apigateway get-export",
			"org.springframework.data.rest.webmvc.RepositoryRestHandlerMapping",
			"the resources of Spring Data REST are not served; write @ChaliceRoute(\"/path\") on a method that asks "
					+ "the repository");

	private static final List<String> OF_SERVLETS = List.of("jakarta.servlet.annotation.WebServlet",
			"jakarta.servlet.annotation.WebFilter", "jakarta.servlet.annotation.WebListener");

	private final ConfigurableListableBeanFactory beanFactory;

	private final ConfigurableApplicationContext context;

	private final @Nullable ClassLoader classLoader;

	private DeclarationReview(ConfigurableApplicationContext context) {
		this.context = context;
		this.beanFactory = context.getBeanFactory();
		this.classLoader = this.beanFactory.getBeanClassLoader();
	}

	/**
	 * Review an application.
	 * @param context its context, whose bean definitions are final
	 * @param scan what is served of it
	 * @return its model, with what is not served
	 * @throws io.chalice.declaration.UnmanagedClassException when a class with routes is
	 * no bean
	 * @throws io.chalice.declaration.UnguardedRoutesException when rules of who may call
	 * what are declared that nothing asks, and a route is open
	 */
	public static ApplicationModel review(ConfigurableApplicationContext context, ApplicationScan scan) {
		return new DeclarationReview(context).review(scan);
	}

	private ApplicationModel review(ApplicationScan scan) {
		List<DeclaredBean> beans = beans();
		UnmanagedClasses classes = new UnmanagedClasses(packages(), this.classLoader,
				beans.stream().<Class<?>>map(DeclaredBean::type).toList());
		classes.check();
		scan.routes().forEach((route) -> ResultCheck.check(route.method()));
		if (this.context.getEnvironment().getProperty(SERVER, Boolean.class, false)) {
			return scan.model();
		}
		List<DeclaredBean> own = beans.stream().filter(this::isOfApplication).toList();
		new GuardCheck(own, this.classLoader).check(scan.routes());
		List<UnservedKind> kinds = List.of(new UnservedMappings(this.context.getEnvironment()::resolvePlaceholders),
				new UnservedAnnotations(), new UnservedTypes(), DeclarationReview::undeployed);
		Set<WarningModel> warnings = new LinkedHashSet<>();
		own.forEach((bean) -> kinds.forEach((kind) -> warnings.addAll(found(kind, bean))));
		OF_SERVLETS.forEach((annotation) -> classes.annotated(annotation)
			.forEach((name) -> warnings
				.add(new WarningModel(name, "@%s needs a web server; write @ChaliceRoute(\"/path\")"
					.formatted(ClassUtils.getShortName(annotation))))));
		LIBRARIES.forEach((className, text) -> {
			if (ClassUtils.isPresent(className, this.classLoader)) {
				warnings.add(new WarningModel("class path", text));
			}
		});
		return scan.model().withWarnings(List.copyOf(warnings));
	}

	private static List<WarningModel> found(UnservedKind kind, DeclaredBean bean) {
		try {
			return kind.in(bean);
		}
		catch (NoClassDefFoundError ex) {
			// a class that is there only elsewhere, such as that of a server
			return List.of();
		}
	}

	/**
	 * Find functions that nothing deploys: Spring Cloud Function would serve them, a
	 * deployment has a Lambda function of those that are annotated.
	 * @param bean a bean
	 * @return the warning, if it is one
	 */
	private static List<WarningModel> undeployed(DeclaredBean bean) {
		Method factory = bean.factory();
		if (factory == null || factory.getReturnType() != Function.class
				|| AnnotatedElementUtils.hasAnnotation(factory, ChaliceFunction.class)) {
			return List.of();
		}
		return List
			.of(new WarningModel(bean.place(), "no Lambda function is made of this bean; write @ChaliceFunction(\"%s\")"
				.formatted(factory.getName())));
	}

	private boolean isOfApplication(DeclaredBean bean) {
		Class<?> origin = (bean.factory() != null) ? bean.factory().getDeclaringClass() : bean.type();
		return OF_LIBRARIES.stream().noneMatch(origin.getName()::startsWith)
				|| packages().stream().anyMatch((name) -> origin.getName().startsWith(name + "."));
	}

	private List<String> packages() {
		return AutoConfigurationPackages.has(this.beanFactory)
				? AutoConfigurationPackages.get(this.beanFactory).stream().filter((name) -> !name.isEmpty()).toList()
				: List.of();
	}

	private List<DeclaredBean> beans() {
		List<DeclaredBean> beans = new ArrayList<>();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(name);
			Class<?> type = definition.isAbstract() ? null : type(name, definition);
			if (type != null) {
				Method factory = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod()
						: null;
				beans.add(new DeclaredBean(ClassUtils.getUserClass(type), factory));
			}
		}
		return beans;
	}

	private @Nullable Class<?> type(String name, BeanDefinition definition) {
		Class<?> declared = definition.getResolvableType().resolve();
		return (declared != null) ? declared : this.beanFactory.getType(name, false);
	}

}
