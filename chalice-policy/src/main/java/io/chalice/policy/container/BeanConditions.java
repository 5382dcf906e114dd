package io.chalice.policy.container;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;

import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.classpath.AnnotationReader;
import io.chalice.policy.value.SymbolicText;

/**
 * Conditions on beans that the stage's own configuration answers. What it does not answer
 * holds, since a bean too few is a permission too few.
 */
final class BeanConditions {

	private static final String PROFILE = "org/springframework/context/annotation/Profile";

	private static final String PROPERTY = "org/springframework/boot/autoconfigure/condition/ConditionalOnProperty";

	private final PropertyPlaceholders properties;

	BeanConditions(TargetStage stage) {
		this.properties = new PropertyPlaceholders(stage);
	}

	boolean hold(List<AnnotationNode> annotations) {
		return annotations.stream().allMatch((annotation) -> switch (AnnotationReader.type(annotation)) {
			case PROFILE -> isActive(AnnotationReader.texts(annotation, "value"));
			case PROPERTY -> isSet(annotation);
			default -> true;
		});
	}

	private boolean isActive(List<String> expressions) {
		String active = known("spring.profiles.active");
		if (active == null || expressions.isEmpty()) {
			return true;
		}
		Set<String> profiles = Set.of(active.strip().split("\\s*,\\s*"));
		return expressions.stream().anyMatch((expression) -> new ProfileCondition(expression, profiles).matches());
	}

	private boolean isSet(AnnotationNode annotation) {
		String prefix = AnnotationReader.text(annotation, "prefix");
		String wanted = AnnotationReader.text(annotation, "havingValue");
		for (String attribute : List.of("name", "value")) {
			for (String name : AnnotationReader.texts(annotation, attribute)) {
				String value = known((prefix != null) ? (prefix.endsWith(".") ? prefix : prefix + ".") + name : name);
				boolean differs = value != null
						&& ((wanted != null) ? !wanted.equalsIgnoreCase(value) : value.equalsIgnoreCase("false"));
				if (differs) {
					return false;
				}
			}
		}
		return true;
	}

	private @Nullable String known(String property) {
		SymbolicText text = this.properties.property(property, null);
		return text.text();
	}

}
