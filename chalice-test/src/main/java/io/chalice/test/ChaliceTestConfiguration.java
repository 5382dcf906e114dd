package io.chalice.test;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

import io.chalice.autoconfigure.ChaliceApplication;
import io.chalice.autoconfigure.local.LocalApi;
import io.chalice.autoconfigure.properties.ChaliceProperties;

/**
 * Provides the client that a test is injected with.
 */
@Configuration(proxyBeanMethods = false)
class ChaliceTestConfiguration {

	@Bean
	LocalApi chaliceTestApi(ChaliceApplication application, ChaliceProperties properties) {
		return new LocalApi(application, properties.getLocal());
	}

	@Bean
	EventFixture chaliceTestEvents(ChaliceApplication application, ObjectProvider<JsonMapper> jsonMappers) {
		return new EventFixture(application, jsonMapper(jsonMappers));
	}

	@Bean
	ChaliceTestClient chaliceTestClient(LocalApi api, ChaliceApplication application,
			ObjectProvider<JsonMapper> jsonMappers, EventFixture events) {
		return new ChaliceTestClient(api, application, jsonMapper(jsonMappers), events);
	}

	private static JsonMapper jsonMapper(ObjectProvider<JsonMapper> jsonMappers) {
		return jsonMappers.getIfAvailable(() -> JsonMapper.builder().build());
	}

}
