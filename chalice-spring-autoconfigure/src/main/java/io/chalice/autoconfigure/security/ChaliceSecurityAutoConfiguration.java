package io.chalice.autoconfigure.security;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Auto-configuration of what makes method security work, such as {@code @PreAuthorize}.
 */
@AutoConfiguration
@ConditionalOnClass(SecurityContextHolder.class)
public final class ChaliceSecurityAutoConfiguration {

	@Bean
	AuthenticatedViews chaliceAuthenticatedViews() {
		return new AuthenticatedViews();
	}

}
