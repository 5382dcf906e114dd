package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.analysis.Stage;
import io.chalice.policy.callgraph.Site;

/**
 * Reads of environment variables, system properties and configuration properties.
 */
final class Surroundings {

	private final ValueResolver values;

	private final Stage stage;

	private final Injection injection;

	Surroundings(ValueResolver values, Stage stage, Injection injection) {
		this.values = values;
		this.stage = stage;
		this.injection = injection;
	}

	@Nullable Set<Text> result(Site site, MethodInsnNode method, @Nullable Call call) {
		int count = MethodFlow.arguments(method);
		if (method.owner.equals("java/lang/System")) {
			return switch (method.name) {
				case "getenv" -> (count == 1) ? read(site, 0, -1, call, this::variable)
						: Set.of(Text.known(Surroundings.class.getName(), "environment"));
				case "getProperty" -> read(site, 0, (count == 2) ? 1 : -1, call, this::systemProperty);
				default -> null;
			};
		}
		if (method.owner.equals("java/util/Map") && method.name.startsWith("get") && isEnvironment(site, call)) {
			return read(site, 1, (count == 3) ? 2 : -1, call, this::variable);
		}
		if (isConfiguration(method)) {
			boolean fallback = count > 2 && method.desc.endsWith("Ljava/lang/String;)Ljava/lang/String;");
			return read(site, 1, fallback ? 2 : -1, call, this.injection::property);
		}
		return null;
	}

	private boolean isEnvironment(Site site, @Nullable Call call) {
		Set<Text> receiver = this.values.argument(site, 0, Facet.VALUES, call);
		return receiver.size() == 1 && Surroundings.class.getName().equals(receiver.iterator().next().text());
	}

	private static boolean isConfiguration(MethodInsnNode method) {
		return switch (method.name) {
			case "getProperty", "getRequiredProperty" ->
				method.owner.startsWith("org/springframework/") || method.owner.startsWith("io/micronaut/");
			case "getValue", "getOptionalValue" -> method.owner.startsWith("org/eclipse/microprofile/config/");
			default -> false;
		};
	}

	private Set<Text> read(Site site, int name, int fallback, @Nullable Call call, Read read) {
		Set<Text> texts = new LinkedHashSet<>();
		Set<Text> fallbacks = (fallback > 0) ? this.values.argument(site, fallback, Facet.VALUES, call) : Set.of();
		for (Text key : this.values.argument(site, name, Facet.VALUES, call)) {
			String text = key.text();
			Text value = (text != null) ? read.find(text, null) : Text.hole("a variable named by " + key.holes());
			if (value.isUnset() && !fallbacks.isEmpty()) {
				texts.addAll(fallbacks);
			}
			else {
				texts.add(value);
			}
		}
		return texts;
	}

	private Text variable(String name, @Nullable Text fallback) {
		String value = this.stage.variables().find(name);
		if (value == null && (name.equals("AWS_REGION") || name.equals("AWS_DEFAULT_REGION"))) {
			value = this.stage.region();
		}
		return (value != null) ? Text.known(value, "environment variable " + name)
				: Text.unset("environment variable " + name);
	}

	private Text systemProperty(String name, @Nullable Text fallback) {
		String value = this.stage.systemProperties().find(name);
		return (value != null) ? Text.known(value, "system property " + name) : Text.unset("system property " + name);
	}

	/**
	 * Finds a value by its name.
	 */
	private interface Read {

		Text find(String name, @Nullable Text fallback);

	}

}
