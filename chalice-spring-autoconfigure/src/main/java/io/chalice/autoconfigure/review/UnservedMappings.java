package io.chalice.autoconfigure.review;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.MergedAnnotation;

import io.chalice.ChaliceRoute;
import io.chalice.model.WarningModel;

/**
 * The mappings of controllers, each with the route to write instead.
 */
final class UnservedMappings implements UnservedKind {

	private static final String CONTROLLER = "org.springframework.stereotype.Controller";

	private static final String CROSS_ORIGIN = "org.springframework.web.bind.annotation.CrossOrigin";

	private static final List<Mapping> MAPPINGS = List.of(
			new Mapping("org.springframework.web.bind.annotation.RequestMapping", "path", "method", "consumes"),
			new Mapping("org.springframework.web.service.annotation.HttpExchange", "url", "method", "contentType"));

	private final UnaryOperator<String> placeholders;

	/**
	 * Create the kind.
	 * @param placeholders resolves what stands in braces after a dollar sign
	 */
	UnservedMappings(UnaryOperator<String> placeholders) {
		this.placeholders = placeholders;
	}

	@Override
	public List<WarningModel> in(DeclaredBean bean) {
		List<WarningModel> warnings = new ArrayList<>();
		for (Mapping mapping : MAPPINGS) {
			if (!bean.has(CONTROLLER) && !bean.has(mapping.annotation())) {
				continue;
			}
			methods(bean.type()).forEach((method) -> {
				MergedAnnotation<?> onMethod = DeclaredBean.annotation(method, mapping.annotation());
				if (onMethod.isPresent()) {
					boolean cors = bean.has(CROSS_ORIGIN) || DeclaredBean.annotation(method, CROSS_ORIGIN).isPresent();
					warnings.addAll(warnings(bean, method, mapping, onMethod, cors));
				}
			});
		}
		return warnings;
	}

	private static Stream<Method> methods(Class<?> type) {
		return MethodIntrospector
			.selectMethods(type,
					(MethodIntrospector.MetadataLookup<Boolean>) (
							method) -> DeclaredBean.annotation(method, ChaliceRoute.class.getName()).isPresent() ? null
									: Boolean.TRUE)
			.keySet()
			.stream()
			.filter((method) -> method.getDeclaringClass() != Object.class)
			.sorted((one, other) -> DeclaredBean.place(type, one).compareTo(DeclaredBean.place(type, other)));
	}

	private List<WarningModel> warnings(DeclaredBean bean, Method method, Mapping mapping, MergedAnnotation<?> onMethod,
			boolean cors) {
		MergedAnnotation<?> onClass = bean.annotation(mapping.annotation());
		List<String> methods = mapping.methods(onMethod, onClass);
		List<WarningModel> warnings = new ArrayList<>();
		for (String prefix : mapping.paths(onClass)) {
			for (String path : mapping.paths(onMethod)) {
				RouteLine line = new RouteLine(MappedPath.of(this.placeholders.apply(prefix + "/" + path)), methods,
						mapping.contentTypes(onMethod, onClass), cors);
				warnings.add(new WarningModel(DeclaredBean.place(bean.type(), method),
						"@%s is not served; write %s".formatted(name(onMethod), line)));
			}
		}
		return warnings;
	}

	private static String name(MergedAnnotation<?> annotation) {
		MergedAnnotation<?> written = annotation;
		for (MergedAnnotation<?> source = annotation; source != null; source = source.getMetaSource()) {
			written = source;
		}
		return written.getType().getSimpleName();
	}

	/**
	 * An annotation that maps requests to methods.
	 *
	 * @param annotation its name
	 * @param path which attribute has the paths
	 * @param method which attribute has the HTTP methods
	 * @param consumes which attribute has the content types
	 */
	private record Mapping(String annotation, String path, String method, String consumes) {

		List<String> paths(MergedAnnotation<?> mapping) {
			List<String> paths = texts(mapping, this.path);
			return paths.isEmpty() ? List.of("") : paths;
		}

		List<String> methods(MergedAnnotation<?> onMethod, MergedAnnotation<?> onClass) {
			return Stream.concat(texts(onMethod, this.method).stream(), texts(onClass, this.method).stream())
				.distinct()
				.toList();
		}

		List<String> contentTypes(MergedAnnotation<?> onMethod, MergedAnnotation<?> onClass) {
			List<String> own = texts(onMethod, this.consumes);
			return (own.isEmpty() ? texts(onClass, this.consumes) : own).stream()
				.filter((type) -> !type.startsWith("!"))
				.toList();
		}

		private static List<String> texts(MergedAnnotation<?> annotation, String attribute) {
			Object value = annotation.isPresent() ? annotation.getValue(attribute).orElse(null) : null;
			return Stream.of(elements(value)).map(String::valueOf).filter((text) -> !text.isEmpty()).toList();
		}

		private static Object[] elements(@Nullable Object value) {
			if (value instanceof Object[] array) {
				return Arrays.copyOf(array, array.length, Object[].class);
			}
			return (value != null) ? new Object[] { value } : new Object[0];
		}

	}

}
