package io.chalice.autoconfigure.bean;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.util.ReflectionUtils;

/**
 * Calls a method of a bean, through its proxies.
 */
public final class BeanMethodCall {

	private final BeanFactory beanFactory;

	private final AnnotatedMethod annotated;

	private volatile @Nullable Method invocable;

	/**
	 * Create a call.
	 * @param beanFactory where the bean is
	 * @param annotated the bean and its method
	 */
	public BeanMethodCall(BeanFactory beanFactory, AnnotatedMethod annotated) {
		this.beanFactory = beanFactory;
		this.annotated = annotated;
	}

	/**
	 * Return the bean, which is created if it has not been.
	 * @return the bean
	 */
	public Object bean() {
		return this.beanFactory.getBean(this.annotated.beanName());
	}

	/**
	 * Call the method.
	 * @param bean the bean
	 * @param arguments the arguments
	 * @return the result
	 * @throws Exception whatever the method throws
	 */
	public @Nullable Object call(Object bean, @Nullable Object[] arguments) throws Exception {
		Method method = this.invocable;
		if (method == null) {
			method = AopUtils.selectInvocableMethod(this.annotated.method(), bean.getClass());
			ReflectionUtils.makeAccessible(method);
			this.invocable = method;
		}
		try {
			return method.invoke(bean, arguments);
		}
		catch (InvocationTargetException ex) {
			Throwable thrown = ex.getTargetException();
			if (thrown instanceof Error error) {
				throw error;
			}
			throw (Exception) thrown;
		}
	}

}
