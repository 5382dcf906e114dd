package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.callgraph.InstructionRef;

/**
 * Reads of environment variables, system properties and configuration properties.
 */
final class EnvironmentReads implements KnownResults {

	private final ValueSource values;

	private final TargetStage stage;

	private final InjectedValues injection;

	EnvironmentReads(ValueSource values, TargetStage stage, InjectedValues injection) {
		this.values = values;
		this.stage = stage;
		this.injection = injection;
	}

	@Override
	public @Nullable Set<SymbolicText> find(MethodInvocation invocation) {
		InstructionRef site = invocation.site();
		MethodInsnNode method = invocation.method();
		CallContext call = invocation.call();
		int count = MethodFlow.arguments(method);
		if (method.owner.equals("java/lang/System")) {
			return switch (method.name) {
				case "getenv" -> (count == 1) ? read(site, 0, -1, call, this::variable)
						: Set.of(SymbolicText.known(EnvironmentReads.class.getName(), "environment"));
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

	private boolean isEnvironment(InstructionRef site, @Nullable CallContext call) {
		Set<SymbolicText> receiver = this.values.argument(site, 0, ValueFacet.VALUES, call);
		return receiver.size() == 1 && EnvironmentReads.class.getName().equals(receiver.iterator().next().text());
	}

	private static boolean isConfiguration(MethodInsnNode method) {
		return switch (method.name) {
			case "getProperty", "getRequiredProperty" ->
				method.owner.startsWith("org/springframework/") || method.owner.startsWith("io/micronaut/");
			case "getValue", "getOptionalValue" -> method.owner.startsWith("org/eclipse/microprofile/config/");
			default -> false;
		};
	}

	private Set<SymbolicText> read(InstructionRef site, int name, int fallback, @Nullable CallContext call, Read read) {
		Set<SymbolicText> texts = new LinkedHashSet<>();
		Set<SymbolicText> fallbacks = (fallback > 0) ? this.values.argument(site, fallback, ValueFacet.VALUES, call)
				: Set.of();
		for (SymbolicText key : this.values.argument(site, name, ValueFacet.VALUES, call)) {
			String text = key.text();
			SymbolicText value = (text != null) ? read.find(text, null)
					: SymbolicText.hole("a variable named by " + key.holes());
			if (value.isUnset() && !fallbacks.isEmpty()) {
				texts.addAll(fallbacks);
			}
			else {
				texts.add(value);
			}
		}
		return texts;
	}

	private SymbolicText variable(String name, @Nullable SymbolicText fallback) {
		String value = this.stage.variables().find(name);
		if (value == null && (name.equals("AWS_REGION") || name.equals("AWS_DEFAULT_REGION"))) {
			value = this.stage.region();
		}
		return (value != null) ? SymbolicText.known(value, "environment variable " + name)
				: SymbolicText.unset("environment variable " + name);
	}

	private SymbolicText systemProperty(String name, @Nullable SymbolicText fallback) {
		String value = this.stage.systemProperties().find(name);
		return (value != null) ? SymbolicText.known(value, "system property " + name)
				: SymbolicText.unset("system property " + name);
	}

	/**
	 * Finds a value by its name.
	 */
	private interface Read {

		SymbolicText find(String name, @Nullable SymbolicText fallback);

	}

}
