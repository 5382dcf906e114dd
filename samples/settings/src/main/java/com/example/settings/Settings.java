package com.example.settings;

import java.util.Map;
import java.util.TreeMap;

import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/**
 * The settings, all parameters below one path.
 */
@Repository
class Settings {

	private final SsmClient ssm;

	private final String path;

	Settings(SsmClient ssm, @Value("${settings.path}") String path) {
		this.ssm = ssm;
		this.path = path;
	}

	Map<String, String> all() {
		Map<String, String> all = new TreeMap<>();
		this.ssm.getParametersByPathPaginator((get) -> get.path(this.path))
			.stream()
			.flatMap((page) -> page.parameters().stream())
			.forEach((parameter) -> all.put(parameter.name().substring(this.path.length() + 1), parameter.value()));
		return all;
	}

	void change(String name, String value) {
		this.ssm.putParameter((put) -> put.name(this.path + "/" + name)
			.value(value)
			.type(ParameterType.STRING)
			.overwrite(true));
	}

}
