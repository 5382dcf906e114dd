package io.chalice.autoconfigure;

import java.lang.reflect.Modifier;
import java.util.List;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.declaration.UnreachableMethodException;

/**
 * Checks, once the beans are there, that none of the annotated methods is hidden behind a
 * proxy: one of interfaces has only their methods, and a final method of a class proxy
 * runs on the proxy itself, whose fields are empty.
 */
final class ProxyCheck implements SmartInitializingSingleton {

	private final ConfigurableListableBeanFactory beanFactory;

	private final List<AnnotatedMethod> methods;

	ProxyCheck(ConfigurableListableBeanFactory beanFactory, List<AnnotatedMethod> methods) {
		this.beanFactory = beanFactory;
		this.methods = List.copyOf(methods);
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (AnnotatedMethod method : this.methods) {
			Object bean = this.beanFactory.getSingleton(method.beanName());
			if (bean != null && isHidden(method, bean)) {
				throw UnreachableMethodException.behindProxy(method.handler());
			}
		}
	}

	private static boolean isHidden(AnnotatedMethod annotated, Object bean) {
		if (AopUtils.isCglibProxy(bean)) {
			int modifiers = annotated.method().getModifiers();
			return Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers);
		}
		return AopUtils.isJdkDynamicProxy(bean) && !Modifier.isStatic(annotated.method().getModifiers())
				&& ClassUtils.getAllInterfacesForClassAsSet(bean.getClass())
					.stream()
					.noneMatch((type) -> ClassUtils.hasMethod(type, annotated.method().getName(),
							annotated.method().getParameterTypes()));
	}

}
