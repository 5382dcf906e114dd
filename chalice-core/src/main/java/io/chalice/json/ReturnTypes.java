package io.chalice.json;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

/**
 * Reads the types that methods return.
 */
public final class ReturnTypes {

	private ReturnTypes() {
	}

	/**
	 * Return a method's type, the variables of generic base classes resolved.
	 * @param types what makes types
	 * @param method the method
	 * @param owner the class whose method it is, which may have inherited it
	 * @return the type
	 */
	public static JavaType of(TypeFactory types, Method method, Class<?> owner) {
		JavaType declaring = types.constructType(owner).findSuperType(method.getDeclaringClass());
		return (declaring != null) ? types.resolveMemberType(method.getGenericReturnType(), declaring.getBindings())
				: types.constructType(method.getGenericReturnType());
	}

	/**
	 * Return whether a type says no more of its values than their run-time classes do, so
	 * that it need not be resolved at all.
	 * @param type a declared type
	 * @return {@code true} for a class, and for one whose arguments are classes of the
	 * Java platform
	 */
	public static boolean isPlain(Type type) {
		if (type instanceof Class<?> simple) {
			return !simple.isArray() || isOfPlatform(simple.getComponentType());
		}
		return type instanceof ParameterizedType generic && arePlain(generic.getActualTypeArguments());
	}

	private static boolean arePlain(Type[] arguments) {
		for (Type argument : arguments) {
			boolean plain = (argument instanceof ParameterizedType generic)
					? isOfPlatform(generic.getRawType()) && isPlain(generic) : isOfPlatform(argument);
			if (!plain) {
				return false;
			}
		}
		return true;
	}

	private static boolean isOfPlatform(Type type) {
		return type instanceof Class<?> simple && (simple.isArray() ? isOfPlatform(simple.getComponentType())
				: simple.isPrimitive() || simple.getName().startsWith("java."));
	}

}
