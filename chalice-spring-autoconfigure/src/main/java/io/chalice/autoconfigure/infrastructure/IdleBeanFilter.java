package io.chalice.autoconfigure.infrastructure;

import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.ProxyProcessorSupport;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.framework.autoproxy.InfrastructureAdvisorAutoProxyCreator;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;

/**
 * Leaves beans out of a package that would have nothing to do in it: what makes proxies
 * for advisors where there are none, what would give an executor to beans that start in
 * the background where none does, what validates calls of classes of which there are
 * none, and configuration classes of Spring Boot that make no beans, or need no instance
 * for it.
 */
final class IdleBeanFilter implements BeanRegistrationExcludeFilter {

	/** What makes the proxies. */
	static final String CREATOR = AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME;

	/** What makes sure that there is such a bean, and that it makes subclasses. */
	static final String REGISTRAR = "forceAutoProxyCreatorToUseClassProxying";

	/** What is said of all proxies. */
	static final String SETTINGS = AutoProxyUtils.DEFAULT_PROXY_CONFIG_BEAN_NAME;

	@Override
	public boolean isExcludedFromAotProcessing(RegisteredBean bean) {
		return switch (bean.getBeanName()) {
			case CREATOR, REGISTRAR -> hasNoAdvisors(bean.getBeanFactory());
			case SETTINGS -> hasNoAdvisors(bean.getBeanFactory()) && hasNoOtherCreators(bean.getBeanFactory());
			case BackgroundStart.PROCESSOR -> !new BackgroundStart(bean.getBeanFactory()).isPossible();
			case MethodValidation.PROCESSOR -> !new MethodValidation(bean.getBeanFactory()).isPossible();
			default -> IdleConfiguration.is(bean);
		};
	}

	private static boolean isPlain(ConfigurableListableBeanFactory beanFactory) {
		return beanFactory.containsBean(CREATOR)
				&& beanFactory.getType(CREATOR, false) == InfrastructureAdvisorAutoProxyCreator.class;
	}

	private static boolean hasNoAdvisors(ConfigurableListableBeanFactory beanFactory) {
		if (!isPlain(beanFactory)) {
			return false;
		}
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			if (type == null || Advisor.class.isAssignableFrom(type)) {
				return false;
			}
		}
		return true;
	}

	private static boolean hasNoOtherCreators(ConfigurableListableBeanFactory beanFactory) {
		boolean validates = new MethodValidation(beanFactory).isPossible();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			boolean leftOut = name.equals(CREATOR) || (name.equals(MethodValidation.PROCESSOR) && !validates);
			if (type == null || (ProxyProcessorSupport.class.isAssignableFrom(type) && !leftOut)) {
				return false;
			}
		}
		return true;
	}

}
