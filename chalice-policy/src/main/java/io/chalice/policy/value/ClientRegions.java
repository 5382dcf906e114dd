package io.chalice.policy.value;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.InstructionRef;

/**
 * The region that a client of the SDK is built for: what its builder is given, by name or
 * by an endpoint. The empty text stands for the region the application runs in.
 */
final class ClientRegions {

	private static final String SDK = "software/amazon/awssdk/";

	private static final Set<SymbolicText> OWN = Set.of(SymbolicText.known("", "the SDK's default"));

	private static final SymbolicText ANY = SymbolicText.known("*", "a region that is not known");

	private static final Pattern HOST = Pattern.compile("(?:^|[./-])([a-z]{2}(?:-[a-z]+){1,2}-\\d)\\.");

	private final ValueSource values;

	private final MethodFlows flows;

	ClientRegions(ValueSource values, MethodFlows flows) {
		this.values = values;
		this.flows = flows;
	}

	/**
	 * Finds the region of what a call of the SDK returns.
	 * @param site the call
	 * @param method the method that is called
	 * @param call the call its method is looked at for
	 * @return the regions
	 */
	Set<SymbolicText> of(InstructionRef site, MethodInsnNode method, @Nullable CallContext call) {
		if (method.name.equals("region") && method.desc.startsWith("(Lsoftware/amazon/awssdk/regions/Region;)")) {
			return named(site, call);
		}
		if (method.name.equals("endpointOverride") && MethodFlow.arguments(method) == 2) {
			return located(site, call);
		}
		if (MethodResults.isStatic(method)) {
			return method.name.equals("builder") ? setLater(site, call) : OWN;
		}
		if (method.desc.contains("Client;)") && MethodFlow.arguments(method) == 2) {
			return this.values.argument(site, 1, ValueFacet.REGION, call);
		}
		return this.values.argument(site, 0, ValueFacet.REGION, call);
	}

	private Set<SymbolicText> named(InstructionRef site, @Nullable CallContext call) {
		Set<SymbolicText> regions = new LinkedHashSet<>();
		for (SymbolicText region : this.values.argument(site, 1, ValueFacet.VALUES, call)) {
			boolean own = region.holes().stream().anyMatch((why) -> why.contains("software.amazon.awssdk."));
			regions.add(own ? OWN.iterator().next() : region.isKnown() ? region : ANY);
		}
		return regions.isEmpty() ? OWN : regions;
	}

	private Set<SymbolicText> located(InstructionRef site, @Nullable CallContext call) {
		Set<SymbolicText> regions = new LinkedHashSet<>();
		for (SymbolicText endpoint : this.values.argument(site, 1, ValueFacet.VALUES, call)) {
			Matcher matcher = HOST.matcher(endpoint.pattern());
			if (matcher.find()) {
				regions.add(SymbolicText.known(matcher.group(1), endpoint.origins()));
			}
		}
		return regions.isEmpty() ? this.values.argument(site, 0, ValueFacet.REGION, call) : regions;
	}

	// a builder that is kept in a variable is given its region by another statement
	private Set<SymbolicText> setLater(InstructionRef site, @Nullable CallContext call) {
		MethodFlow flow = this.flows.of(site.method());
		Set<SymbolicText> regions = new LinkedHashSet<>();
		for (int use : (flow != null) ? flow.uses(site.instruction()) : Set.<Integer>of()) {
			AbstractInsnNode user = (flow != null) ? flow.instruction(use) : null;
			if (user instanceof MethodInsnNode setter && setter.owner.startsWith(SDK) && setter.name.equals("region")) {
				regions.addAll(named(new InstructionRef(site.method(), use), call));
			}
		}
		return regions.isEmpty() ? OWN : regions;
	}

}
