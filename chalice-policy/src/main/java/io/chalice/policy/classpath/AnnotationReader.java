package io.chalice.policy.classpath;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads annotations from class files.
 */
public final class AnnotationReader {

	private AnnotationReader() {
	}

	static List<AnnotationNode> of(@Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
		List<AnnotationNode> all = new ArrayList<>();
		if (visible != null) {
			all.addAll(visible);
		}
		if (invisible != null) {
			all.addAll(invisible);
		}
		return all;
	}

	/**
	 * Returns a method's annotations.
	 * @param method the method
	 * @return those that are kept at run time, and those that are only in the class file
	 */
	public static List<AnnotationNode> of(MethodNode method) {
		return of(method.visibleAnnotations, method.invisibleAnnotations);
	}

	/**
	 * Returns a field's annotations.
	 * @param field the field
	 * @return those that are kept at run time, and those that are only in the class file
	 */
	public static List<AnnotationNode> of(FieldNode field) {
		return of(field.visibleAnnotations, field.invisibleAnnotations);
	}

	/**
	 * Returns the annotations of a method's parameter.
	 * @param method the method
	 * @param parameter the number of the parameter, from 0, without the receiver
	 * @return those that are kept at run time, and those that are only in the class file
	 */
	public static List<AnnotationNode> ofParameter(MethodNode method, int parameter) {
		return of(at(method.visibleParameterAnnotations, parameter),
				at(method.invisibleParameterAnnotations, parameter));
	}

	private static @Nullable List<AnnotationNode> at(@Nullable List<AnnotationNode> @Nullable [] all, int parameter) {
		return (all != null && parameter < all.length) ? all[parameter] : null;
	}

	/**
	 * Returns the internal name of an annotation's type.
	 * @param annotation the annotation
	 * @return the type's name, with slashes
	 */
	public static String type(AnnotationNode annotation) {
		return annotation.desc.substring(1, annotation.desc.length() - 1);
	}

	/**
	 * Returns an attribute.
	 * @param annotation the annotation
	 * @param attribute the attribute's name
	 * @return its value as ASM gives it, or null when it is not set
	 */
	public static @Nullable Object attribute(AnnotationNode annotation, String attribute) {
		List<Object> values = annotation.values;
		if (values != null) {
			for (int i = 0; i + 1 < values.size(); i += 2) {
				if (attribute.equals(values.get(i))) {
					return values.get(i + 1);
				}
			}
		}
		return null;
	}

	/**
	 * Returns a text attribute.
	 * @param annotation the annotation
	 * @param attributes the attribute's names, the first that is set wins
	 * @return the text, of an array the first, or null
	 */
	public static @Nullable String text(AnnotationNode annotation, String... attributes) {
		for (String attribute : attributes) {
			Object value = attribute(annotation, attribute);
			if (value instanceof List<?> list && !list.isEmpty()) {
				value = list.get(0);
			}
			if (value instanceof String text && !text.isEmpty()) {
				return text;
			}
		}
		return null;
	}

	/**
	 * Returns the texts of an attribute that may be an array.
	 * @param annotation the annotation
	 * @param attribute the attribute's name
	 * @return the texts, none when it is not set
	 */
	public static List<String> texts(AnnotationNode annotation, String attribute) {
		Object value = attribute(annotation, attribute);
		if (value instanceof String text) {
			return List.of(text);
		}
		List<?> all = (value instanceof List<?> list) ? list : List.of();
		return all.stream().filter(String.class::isInstance).map(String.class::cast).toList();
	}

}
