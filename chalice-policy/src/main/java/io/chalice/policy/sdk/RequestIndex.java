package io.chalice.policy.sdk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

import io.chalice.policy.callgraph.CallEdge;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.InstructionRef;
import io.chalice.policy.callgraph.MethodRef;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.value.CallContext;
import io.chalice.policy.value.ValueResolver;

/**
 * The requests that are built in the reachable code, known by the builder calls that set
 * their members. A builder's type says what is built, so a request need not be followed
 * to the call that sends it.
 */
public final class RequestIndex implements RequestSource {

	private static final Set<String> CHANGES = Set.of("applyMutation", "copy");

	private final CallGraph graph;

	private final ValueResolver values;

	private final RequestScope scope;

	private final BuilderTrail trail;

	private final Map<String, Map<String, BuiltRequest>> built = new LinkedHashMap<>();

	private final Map<String, List<BuiltRequest>> shared = new LinkedHashMap<>();

	/**
	 * Indexes the builder calls of a graph.
	 * @param graph the methods that can run
	 * @param values resolves what members are set to
	 */
	public RequestIndex(CallGraph graph, ValueResolver values) {
		this.graph = graph;
		this.values = values;
		this.scope = new RequestScope(graph, values);
		this.trail = new BuilderTrail(graph, values);
		for (SdkCall call : graph.sdkCalls()) {
			SdkType type = SdkType.parse(call.target().owner());
			if (type != null && !call.reference()) {
				if (type.isBuilder()) {
					this.trail.add(call);
					add(type, call);
				}
				else if (call.target().name().equals("builder")) {
					group(key(type.sdkPackage(), type.simpleName()), call.site(), Set.of(call.site().instruction()));
				}
			}
		}
	}

	private static String key(String sdkPackage, String struct) {
		return sdkPackage + " " + struct.toLowerCase(Locale.ROOT);
	}

	private void add(SdkType type, SdkCall call) {
		if (call.target().descriptor().startsWith("()")) {
			return;
		}
		Set<Integer> roots = new HashSet<>();
		root(call.site(), roots, new HashSet<>());
		String key = key(type.sdkPackage(), type.built());
		if (!roots.stream().allMatch((root) -> isStart(call.site(), root))) {
			BuiltRequest request = new BuiltRequest(call.site().method());
			request.set(call.target().name(), new MemberSetter(call.site(), null));
			this.shared.computeIfAbsent(key, (unused) -> new ArrayList<>()).add(request);
		}
		else {
			group(key, call.site(), roots).set(call.target().name(), new MemberSetter(call.site(), null));
		}
	}

	private BuiltRequest group(String key, InstructionRef site, Set<Integer> roots) {
		return this.built.computeIfAbsent(key, (unused) -> new LinkedHashMap<>())
			.computeIfAbsent(site.method() + site.method().descriptor() + roots,
					(unused) -> new BuiltRequest(site.method()));
	}

	// a builder that another method of the application gives or takes is filled in more
	// than one place
	private boolean isStart(InstructionRef site, int root) {
		if (root < 0) {
			return !this.graph.functions(site.method()).isEmpty() && !isChange(site.method());
		}
		InstructionRef made = new InstructionRef(site.method(), root);
		return this.graph.targets(made).isEmpty()
				&& !(this.graph.instruction(made) instanceof MethodInsnNode call && call.name.equals("toBuilder"));
	}

	// a function that changes what another builder or request already has
	private boolean isChange(MethodRef function) {
		for (CallEdge edge : this.graph.callers(function)) {
			if (edge.lambda() && this.values.users(edge.site()).stream().anyMatch(CHANGES::contains)) {
				return true;
			}
		}
		return false;
	}

	// follows a chain of builder calls back to where the builder was made
	private void root(InstructionRef site, Set<Integer> roots, Set<Integer> seen) {
		for (int source : this.values.sources(site, 0)) {
			if (!seen.add(source)) {
				continue;
			}
			AbstractInsnNode instruction = (source >= 0)
					? this.graph.instruction(new InstructionRef(site.method(), source)) : null;
			if (instruction instanceof MethodInsnNode call && call.owner.endsWith("$Builder")
					&& call.owner.startsWith("software/amazon/awssdk/")) {
				root(new InstructionRef(site.method(), source), roots, seen);
			}
			else {
				roots.add(source);
			}
		}
	}

	/**
	 * Finds the requests of a type: one view for every request and every way the method
	 * that builds it is called.
	 */
	@Override
	public List<RequestView> requests(String sdkPackage, String struct) {
		return views(sdkPackage, struct, (request) -> true);
	}

	/**
	 * Finds the requests a call can be made with.
	 * @param use the operation and where it is called
	 * @return those the call itself shows, else all of the operation's type
	 */
	public List<RequestView> requests(OperationUse use) {
		List<RequestView> shownRequests = this.trail.requests(use);
		if (!shownRequests.isEmpty()) {
			return shownRequests;
		}
		String sdkPackage = use.operation().sdkPackage();
		String struct = use.operation().request();
		Set<MethodRef> scope = this.scope.of(use.call());
		boolean shown = this.built.getOrDefault(key(sdkPackage, struct), Map.of())
			.values()
			.stream()
			.anyMatch((request) -> scope.contains(request.method()));
		return views(sdkPackage, struct, (request) -> !shown || scope.contains(request.method()));
	}

	private List<RequestView> views(String sdkPackage, String struct, Predicate<BuiltRequest> meant) {
		List<RequestView> views = new ArrayList<>();
		for (BuiltRequest request : this.built.getOrDefault(key(sdkPackage, struct), Map.of())
			.values()
			.stream()
			.filter(meant)
			.toList()) {
			BuiltRequest whole = request.with(this.shared.getOrDefault(key(sdkPackage, struct), List.of()));
			List<CallContext> calls = (whole.members().size() > 1 || this.values.isOnObject(request.method()))
					? this.values.calls(request.method()) : List.of();
			if (calls.isEmpty()) {
				views.add(new RequestView(whole, this.values, null));
			}
			for (CallContext call : calls) {
				views.add(new RequestView(whole, this.values, call));
			}
		}
		if (views.isEmpty()) {
			for (BuiltRequest request : this.shared.getOrDefault(key(sdkPackage, struct), List.of())) {
				views.add(new RequestView(request, this.values, null));
			}
		}
		return views;
	}

	@Override
	public List<String> roles(String sdkPackage) {
		List<String> roles = new ArrayList<>();
		this.built.forEach((key, requests) -> {
			if (key.startsWith(sdkPackage + " ")) {
				for (BuiltRequest request : requests.values()) {
					for (String member : request.members().keySet()) {
						if (member.equals("role") || member.toLowerCase(Locale.ROOT).endsWith("rolearn")) {
							roles.add(key.substring(sdkPackage.length() + 1) + "." + member);
						}
					}
				}
			}
		});
		return roles.stream().distinct().sorted().toList();
	}

}
