package io.chalice.deployer.plan;

import java.util.Locale;

/**
 * A value that a step makes for later ones. The type of resource that it belongs to
 * declares it.
 *
 * @param kind what it is, one of the constants of whoever declares it
 * @param resource the name of the resource that it belongs to
 */
public record StepOutput(Enum<?> kind, String resource) {

	@Override
	public String toString() {
		return "${%s.%s}".formatted(this.resource, this.kind.name().toLowerCase(Locale.ROOT));
	}

}
