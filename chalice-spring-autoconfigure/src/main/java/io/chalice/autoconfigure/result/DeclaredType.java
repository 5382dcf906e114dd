package io.chalice.autoconfigure.result;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

import io.chalice.ChaliceResponse;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.dispatch.TypedResult;
import io.chalice.json.JsonBinding;
import io.chalice.json.ResultWriter;
import io.chalice.json.ReturnTypes;

/**
 * The type that a method declares for its result. It is resolved once, when the first
 * result is written, and only if it says more than the result's own class does.
 */
public final class DeclaredType {

	/** A type that says nothing. */
	static final DeclaredType UNKNOWN = new DeclaredType(null);

	private final @Nullable Declaration declaration;

	private final Map<Class<?>, DeclaredType> parts = new ConcurrentHashMap<>();

	private volatile @Nullable ResultWriter writer;

	private DeclaredType(@Nullable Declaration declaration) {
		this.declaration = declaration;
	}

	/**
	 * Return what a method is declared to return.
	 * @param method the method
	 * @param json what writes its results
	 * @return the type
	 */
	public static DeclaredType of(AnnotatedMethod method, JsonBinding json) {
		if (ReturnTypes.isPlain(method.method().getGenericReturnType())) {
			return UNKNOWN;
		}
		return new DeclaredType(new Declaration(json,
				() -> ReturnTypes.of(json.mapper().getTypeFactory(), method.method(), method.beanType())));
	}

	/**
	 * Return what a functional type is declared to return.
	 * @param type the type, such as {@code Function<String, List<Item>>}
	 * @param functional the interface whose argument it is
	 * @param index which argument
	 * @param json what writes its results
	 * @return the type of the argument
	 */
	public static DeclaredType ofArgument(Type type, Class<?> functional, int index, JsonBinding json) {
		if (type instanceof ParameterizedType && ReturnTypes.isPlain(type)) {
			return UNKNOWN;
		}
		return new DeclaredType(new Declaration(json,
				() -> argument(json.mapper().getTypeFactory().constructType(type), functional, index)));
	}

	/**
	 * Return what a value of this type holds or brings.
	 * @param generic the class or interface that declares the type parameter
	 * @return its first argument
	 */
	DeclaredType argument(Class<?> generic) {
		return part(generic, UnaryOperator.identity());
	}

	/**
	 * Return a list of what values of this type bring one by one.
	 * @param generic the class or interface that declares the type parameter
	 * @return the list's type
	 */
	DeclaredType listOf(Class<?> generic) {
		return part(generic,
				(element) -> TypeFactory.createDefaultInstance().constructCollectionType(List.class, element));
	}

	private DeclaredType part(Class<?> generic, UnaryOperator<JavaType> form) {
		Declaration whole = this.declaration;
		if (whole == null) {
			return this;
		}
		return this.parts.computeIfAbsent(generic, (key) -> {
			JavaType part = form.apply(argument(whole.type().get(), generic, 0));
			return new DeclaredType(new Declaration(whole.json(), () -> part));
		});
	}

	private static JavaType argument(JavaType type, Class<?> generic, int index) {
		JavaType[] arguments = type.findTypeParameters(generic);
		if (arguments != null && index >= 0 && index < arguments.length) {
			return arguments[index];
		}
		// declared as an interface that the result has: a Future that is a
		// CompletableFuture
		return (index == 0 && type.containedTypeCount() == 1) ? type.containedType(0) : TypeFactory.unknownType();
	}

	/**
	 * Put a value together with what writes it.
	 * @param value the value
	 * @return the value itself when it is no JSON, or its own class says all
	 */
	@Nullable Object typed(@Nullable Object value) {
		if (value == null || value instanceof String || value instanceof byte[] || value instanceof ChaliceResponse) {
			return value;
		}
		ResultWriter typed = writer(value);
		return (typed != null) ? new TypedResult(value, typed) : value;
	}

	/**
	 * Return what writes a value of this type.
	 * @param value the value
	 * @return the writer, or {@code null} when the value's own class says all
	 */
	@Nullable ResultWriter writer(@Nullable Object value) {
		Declaration declared = this.declaration;
		if (declared == null || value == null || declared.json().isPlain(value)) {
			return null;
		}
		ResultWriter known = this.writer;
		if (known == null) {
			known = new ResultWriter(declared.json().mapper(), declared.type().get());
			this.writer = known;
		}
		return known;
	}

	private record Declaration(JsonBinding json, Supplier<JavaType> type) {

	}

}
