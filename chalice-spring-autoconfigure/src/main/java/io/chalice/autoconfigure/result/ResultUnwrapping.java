package io.chalice.autoconfigure.result;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.json.JsonBinding;

/**
 * Gets at what results hold, step by step, until nothing is left to unwrap.
 */
public final class ResultUnwrapping {

	private final JsonBinding json;

	private volatile @Nullable ResultAdapters adapters;

	/**
	 * Create an unwrapping for an application.
	 * @param json what writes JSON
	 */
	public ResultUnwrapping(JsonBinding json) {
		this.json = json;
	}

	/**
	 * Return what converts the results of a view.
	 * @param method the view
	 * @return the conversion
	 */
	public ViewResults ofView(AnnotatedMethod method) {
		return new ViewResults(method, DeclaredType.of(method, this.json), this);
	}

	/**
	 * Return what converts the results of a function that is a method.
	 * @param method the function
	 * @return the conversion
	 */
	public EventResults ofFunction(AnnotatedMethod method) {
		return new EventResults(DeclaredType.of(method, this.json), this);
	}

	/**
	 * Return what converts the results of a function that is a bean.
	 * @param beanType the bean's type
	 * @param functional the functional interface that it has
	 * @param index which of the interface's arguments is the result
	 * @return the conversion
	 */
	public EventResults ofFunction(Type beanType, Class<?> functional, int index) {
		return new EventResults(DeclaredType.ofArgument(beanType, functional, index, this.json), this);
	}

	/**
	 * Return what reads and writes JSON.
	 * @return the application's binding
	 */
	public JsonBinding json() {
		return this.json;
	}

	ResultStep unwrap(ResultStep first, Supplier<ResultCall> call) throws Exception {
		ResultStep step = first;
		ResultCall current = null;
		Object value = step.value();
		while (value != null && !isPlain(value)) {
			current = (current != null) ? current : call.get();
			ResultStep next = adapters().of(value).adapt(step, value, current);
			if (next == step) {
				break;
			}
			step = next;
			value = step.value();
		}
		return step;
	}

	/**
	 * Return whether a result holds nothing but itself: what most views return, for which
	 * no adapter need even be loaded.
	 * @param value the result
	 * @return {@code true} if it is for sure
	 */
	private static boolean isPlain(Object value) {
		return value instanceof String || value instanceof Map || value instanceof Collection || value instanceof byte[]
				|| value instanceof Number || value instanceof Boolean;
	}

	private ResultAdapters adapters() {
		ResultAdapters known = this.adapters;
		if (known == null) {
			known = new ResultAdapters();
			this.adapters = known;
		}
		return known;
	}

}
