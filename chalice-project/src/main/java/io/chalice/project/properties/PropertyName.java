package io.chalice.project.properties;

import java.util.Locale;

/**
 * Names of properties as Spring Boot compares them: {@code app.table-name},
 * {@code app.tableName} and {@code app.table_name} are one property.
 *
 * @see <a href=
 * "https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding">Relaxed
 * binding</a>
 */
final class PropertyName {

	private PropertyName() {
	}

	static String uniform(String name) {
		return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

}
