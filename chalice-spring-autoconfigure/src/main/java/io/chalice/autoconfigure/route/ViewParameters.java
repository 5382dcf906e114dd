package io.chalice.autoconfigure.route;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import org.springframework.core.MethodParameter;

import io.chalice.ChaliceRequest;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.declaration.AmbiguousParameterException;
import io.chalice.declaration.UnsupportedAnnotationException;

/**
 * Finds out by their declarations what a view's parameters take. It needs no bean.
 */
final class ViewParameters {

	private ViewParameters() {
	}

	/**
	 * Read the parameters of a view.
	 * @param view the view
	 * @return its parameters in order
	 * @throws AmbiguousParameterException when a parameter is to come from two places
	 * @throws UnsupportedAnnotationException when an annotation means nothing here
	 */
	static List<ViewParameter> of(AnnotatedMethod view) {
		Method method = view.method();
		List<ViewParameter> parameters = new ArrayList<>();
		// annotations of parameters may stand on an interface's method
		for (MethodParameter declared : new org.springframework.core.annotation.AnnotatedMethod(method)
			.getMethodParameters()) {
			int index = declared.getParameterIndex();
			parameters.add(parameter(view, new MethodParameter(method, index).withContainingClass(view.beanType()),
					method.getParameters()[index], declared.getParameterAnnotations()));
		}
		return List.copyOf(parameters);
	}

	private static ViewParameter parameter(AnnotatedMethod view, MethodParameter parameter, Parameter source,
			Annotation[] annotations) {
		String name = source.getName();
		boolean named = source.isNamePresent();
		Class<?> type = parameter.getParameterType();
		if (type == ChaliceRequest.class) {
			return new ViewParameter(parameter, name, named, ParameterBinding.of(ArgumentPlace.REQUEST, name));
		}
		if (type == Context.class) {
			return new ViewParameter(parameter, name, named, ParameterBinding.of(ArgumentPlace.CONTEXT, name));
		}
		return bound(view.handler(), parameter, name, named, annotations,
				ParameterBinding.of(ArgumentPlace.PATH, name));
	}

	private static ViewParameter bound(String handler, MethodParameter parameter, String name, boolean named,
			Annotation[] annotations, ParameterBinding otherwise) {
		List<Annotation> binding = ParameterAnnotations.binding(annotations);
		ViewParameter plain = new ViewParameter(parameter, name, named, otherwise);
		if (binding.isEmpty()) {
			return plain;
		}
		List<String> names = binding.stream()
			.map((annotation) -> "@" + annotation.annotationType().getSimpleName())
			.toList();
		if (binding.size() > 1) {
			throw new AmbiguousParameterException(handler, plain.typeAndName(), names);
		}
		ParameterBinding read = ParameterAnnotations.read(binding.get(0), parameter, name);
		if (read == null) {
			throw new UnsupportedAnnotationException(handler, names.get(0), plain.typeName(), name);
		}
		return new ViewParameter(parameter, name, named, read);
	}

	/**
	 * Read the components of a record that takes all that is in a place.
	 * @param handler the view that takes the record
	 * @param whole the parameter or component that is the record
	 * @return the components in order
	 */
	static List<ViewParameter> components(String handler, ViewParameter whole) {
		Class<?> type = whole.declared().getParameterType();
		RecordComponent[] components = type.getRecordComponents();
		Constructor<?> constructor = constructor(type, components);
		List<ViewParameter> parameters = new ArrayList<>();
		for (int i = 0; i < components.length; i++) {
			MethodParameter parameter = new MethodParameter(constructor, i);
			ArgumentPlace place = whole.binding().place();
			String name = components[i].getName();
			ParameterBinding binding = new ParameterBinding("", place,
					(place == ArgumentPlace.HEADER) ? ParameterAnnotations.headerName(name) : name,
					!ArgumentType.mayBeMissing(parameter), List.of(), whole.binding().asSpring());
			parameters.add(bound(handler, parameter, name, true, components[i].getAnnotations(), binding));
		}
		return List.copyOf(parameters);
	}

	static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			return type.getDeclaredConstructor(types);
		}
		catch (NoSuchMethodException ex) {
			throw new IllegalStateException(type + " has no constructor of its components", ex);
		}
	}

}
