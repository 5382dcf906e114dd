package io.chalice.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is measured.
 *
 * @param application the application's name
 * @param stage the stage
 * @param runtime Lambda's runtime, such as {@code java25}
 * @param memory the memory of the function that stands for all, in MB
 * @param region the region it is deployed to
 * @param price what Lambda costs it
 * @param jdk the JDK that stands in for the runtime
 */
public record BenchSubject(String application, String stage, String runtime, int memory, String region,
		LambdaPrice price, BenchJdk jdk) {

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("application", this.application);
		json.put("stage", this.stage);
		json.put("runtime", this.runtime);
		json.put("memory_mb", this.memory);
		json.put("region", this.region);
		json.put("price", this.price.json());
		json.put("jdk", this.jdk.json());
		return json;
	}

}
