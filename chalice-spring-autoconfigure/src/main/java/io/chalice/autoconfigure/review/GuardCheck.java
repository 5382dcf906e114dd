package io.chalice.autoconfigure.review;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import io.chalice.ChaliceOpen;
import io.chalice.autoconfigure.route.RouteScanner.RouteMethod;
import io.chalice.declaration.UnguardedRoutesException;
import io.chalice.model.RouteModel;

/**
 * Keeps routes from being open that someone meant to close: Spring Security's filter
 * chains are never asked behind API Gateway.
 */
final class GuardCheck {

	private static final List<String> CHAINS = List.of("org.springframework.security.web.SecurityFilterChain",
			"org.springframework.security.web.server.SecurityWebFilterChain",
			"org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer");

	/** Spring Boot's own chain closes everything, unless an application has its own. */
	private static final List<String> STARTER = List.of(
			"org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
			"org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration");

	private static final List<String> WEB = List.of("org.springframework.security.web.FilterChainProxy",
			"org.springframework.security.web.server.WebFilterChainProxy");

	private final List<DeclaredBean> beans;

	private final @Nullable ClassLoader classLoader;

	GuardCheck(List<DeclaredBean> beans, @Nullable ClassLoader classLoader) {
		this.beans = beans;
		this.classLoader = classLoader;
	}

	/**
	 * Check the routes.
	 * @param routes all routes
	 * @throws UnguardedRoutesException when one is open without saying so
	 */
	void check(List<RouteMethod> routes) {
		rules().ifPresent((rules) -> {
			List<RouteModel> open = routes.stream().filter(GuardCheck::isUnguarded).map(RouteMethod::model).toList();
			if (!open.isEmpty()) {
				RouteModel first = open.get(0);
				throw new UnguardedRoutesException(rules,
						"%s %s".formatted(String.join("|", first.methods()), first.path()),
						open.stream().map(RouteModel::handler).toList());
			}
		});
	}

	private static boolean isUnguarded(RouteMethod route) {
		return route.model().authorizer() == null && !route.model().apiKeyRequired()
				&& !AnnotatedElementUtils.hasAnnotation(route.method().method(), ChaliceOpen.class);
	}

	private Optional<String> rules() {
		Optional<String> chain = this.beans.stream()
			.filter((bean) -> CHAINS.stream().anyMatch(bean::isA))
			.map((bean) -> "The %s of %s".formatted(bean.type().getSimpleName(), bean.place()))
			.findFirst();
		if (chain.isPresent()) {
			return chain;
		}
		return (isPresent(STARTER) && isPresent(WEB))
				? Optional.of("Spring Boot's security on the class path (spring-boot-starter-security)")
				: Optional.empty();
	}

	private boolean isPresent(List<String> classNames) {
		return classNames.stream().anyMatch((name) -> ClassUtils.isPresent(name, this.classLoader));
	}

}
