package io.chalice.autoconfigure.review;

import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.FixedValue;

/**
 * Classes that have to do with types of libraries which are not there: of such a type
 * only the name matters.
 */
final class NamedTypes {

	private NamedTypes() {
	}

	/**
	 * Make a class that implements an interface.
	 * @param interfaceName the interface's name
	 * @return the class
	 */
	static Class<?> implementing(String interfaceName) {
		DynamicType.Unloaded<?> type = new ByteBuddy().makeInterface().name(interfaceName).make();
		ClassLoader loader = loader(type);
		return new ByteBuddy().subclass(Object.class)
			.implement(load(loader, interfaceName))
			.name("com.example.Own")
			.make()
			.load(loader)
			.getLoaded();
	}

	/**
	 * Make a class with an annotation, or with one on its method {@code handle}.
	 * @param annotationName the annotation's name
	 * @param onMethod whether it stands on the method
	 * @return the class
	 */
	static Class<?> annotated(String annotationName, boolean onMethod) {
		DynamicType.Unloaded<?> type = new ByteBuddy().makeAnnotation()
			.name(annotationName)
			.annotateType(AnnotationDescription.Builder.ofType(Retention.class)
				.define("value", RetentionPolicy.RUNTIME)
				.build())
			.make();
		ClassLoader loader = loader(type);
		AnnotationDescription annotation = AnnotationDescription.Builder
			.ofType(load(loader, annotationName).asSubclass(Annotation.class))
			.build();
		DynamicType.Builder<?> builder = new ByteBuddy().subclass(Object.class).name("com.example.Own");
		builder = onMethod ? builder : builder.annotateType(annotation);
		DynamicType.Builder.MethodDefinition<?> method = builder.defineMethod("handle", String.class, Visibility.PUBLIC)
			.intercept(FixedValue.value("handled"));
		return (onMethod ? method.annotateMethod(annotation) : method).make().load(loader).getLoaded();
	}

	private static ClassLoader loader(DynamicType.Unloaded<?> type) {
		return new OwnFirst(type.getTypeDescription().getName(), type.getBytes());
	}

	private static Class<?> load(ClassLoader loader, String name) {
		try {
			return Class.forName(name, false, loader);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Has one class of its own, even where the class path has one of that name. */
	private static final class OwnFirst extends ClassLoader {

		private final String own;

		private final byte[] bytes;

		OwnFirst(String own, byte[] bytes) {
			super(NamedTypes.class.getClassLoader());
			this.own = own;
			this.bytes = bytes;
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			Class<?> known = findLoadedClass(name);
			if (known != null || !name.equals(this.own)) {
				return (known != null) ? known : super.loadClass(name, resolve);
			}
			return defineClass(name, this.bytes, 0, this.bytes.length);
		}

	}

}
