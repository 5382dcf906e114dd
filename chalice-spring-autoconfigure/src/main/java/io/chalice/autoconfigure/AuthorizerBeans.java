package io.chalice.autoconfigure;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;

import io.chalice.Authorizer;
import io.chalice.autoconfigure.bean.AnnotatedMethod;
import io.chalice.declaration.NullAuthorizerException;
import io.chalice.model.AuthorizerModel;

/**
 * The authorizers of an application, the only beans that are created to know what it is.
 *
 * @param models what they are
 * @param places the methods that declare them, in the same order
 */
record AuthorizerBeans(List<AuthorizerModel> models, List<String> places) {

	/**
	 * Create the authorizers.
	 * @param beanFactory the beans' definitions, final
	 * @return the authorizers
	 * @throws NullAuthorizerException when a method that declares one returns none
	 */
	static AuthorizerBeans in(ConfigurableListableBeanFactory beanFactory) {
		List<Map.Entry<AuthorizerModel, String>> found = new ArrayList<>();
		// not eager: that would create every factory bean to ask for its type
		for (String beanName : beanFactory.getBeanNamesForType(Authorizer.class, true, false)) {
			Object bean = beanFactory.getBean(beanName);
			String place = place(beanFactory, beanName);
			if (!(bean instanceof Authorizer authorizer)) {
				throw new NullAuthorizerException(place);
			}
			found.add(Map.entry(AuthorizerModel.of(authorizer), place));
		}
		// in the order that the application model has them
		found.sort(Comparator.comparing((entry) -> entry.getKey().name()));
		return new AuthorizerBeans(found.stream().map(Map.Entry::getKey).toList(),
				found.stream().map(Map.Entry::getValue).toList());
	}

	private static String place(ConfigurableListableBeanFactory beanFactory, String beanName) {
		if (beanFactory.containsBeanDefinition(beanName)) {
			BeanDefinition definition = beanFactory.getMergedBeanDefinition(beanName);
			Method factory = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod() : null;
			if (factory != null) {
				return new AnnotatedMethod(beanName, ClassUtils.getUserClass(factory.getDeclaringClass()), factory)
					.handler();
			}
		}
		return "bean '%s'".formatted(beanName);
	}

}
