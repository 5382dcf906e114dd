package io.chalice.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.analysis.EntryPoint;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.cache.ResultCache;
import io.chalice.policy.callgraph.CallGraph;
import io.chalice.policy.callgraph.CallGraphBuilder;
import io.chalice.policy.callgraph.ReachReason;
import io.chalice.policy.callgraph.SdkCall;
import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.CatalogVersion;
import io.chalice.policy.classpath.ClassPath;
import io.chalice.policy.classpath.TypeHierarchy;
import io.chalice.policy.classpath.TypeHierarchy.Declared;
import io.chalice.policy.container.ConfigurationValues;
import io.chalice.policy.container.ContainerBeans;
import io.chalice.policy.container.HandlerMethods;
import io.chalice.policy.container.LibraryAspects;
import io.chalice.policy.container.QueueListeners;
import io.chalice.policy.explain.AnalysisWarnings;
import io.chalice.policy.explain.Grant;
import io.chalice.policy.explain.GrantReason;
import io.chalice.policy.grant.PermissionMapper;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationFinder;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.OperationUse;
import io.chalice.policy.sdk.RequestIndex;
import io.chalice.policy.sdk.RequestResults;
import io.chalice.policy.sdk.SigningNames;
import io.chalice.policy.value.AnalyzedProgram;
import io.chalice.policy.value.ReachableMethods;
import io.chalice.policy.value.ValueResolver;

/**
 * Finds what an application needs to be allowed, from its class files alone.
 */
public final class PolicyAnalyzer {

	private static final int MOST_REASONS = 5;

	// to be raised when the same class files lead to another result
	private static final String VERSION = "14 ";

	private @Nullable ActionCatalog catalog;

	/**
	 * Analyses an application.
	 * @param request the application and what is known of its environment
	 * @return what it needs
	 */
	public PolicyAnalysis analyze(PolicyRequest request) {
		Path cache = request.cache();
		return (cache != null) ? new ResultCache(cache, VERSION + CatalogVersion.text()).get(request, this::compute)
				: compute(request);
	}

	// what is known already needs no tables
	private synchronized ActionCatalog catalog() {
		ActionCatalog known = this.catalog;
		if (known == null) {
			known = new ActionCatalog();
			this.catalog = known;
		}
		return known;
	}

	private PolicyAnalysis compute(PolicyRequest request) {
		AnalysisWarnings warnings = new AnalysisWarnings();
		try (ClassPath classPath = ClassPath.open(request.application(), request.libraries(),
				request.entryPoints().stream().map(EntryPoint::internalName).toList(), warnings)) {
			return analyze(request, classPath, warnings);
		}
	}

	private PolicyAnalysis analyze(PolicyRequest request, ClassPath classPath, AnalysisWarnings warnings) {
		TypeHierarchy hierarchy = new TypeHierarchy(classPath, warnings);
		ContainerBeans beans = new ContainerBeans(classPath, hierarchy, request.stage());
		HandlerMethods handlers = new HandlerMethods(classPath, hierarchy, beans);
		CallGraphBuilder builder = new CallGraphBuilder(classPath, hierarchy, beans::isCalledForRequestsOnly,
				request.stage().systemProperties(), warnings);
		EntryMethods entryMethods = new EntryMethods(classPath, hierarchy, handlers, request.stage(), warnings);
		entryMethods.enter(request.entryPoints(), builder);
		beans.start(builder);
		ConfigurationValues configuration = new ConfigurationValues(classPath, hierarchy, request.stage());
		configuration.start(builder);
		LibraryAspects aspects = new LibraryAspects(classPath);
		aspects.weave(builder);
		CallGraph graph = builder.follow();
		if (graph.calls("com/amazonaws/serverless/")) {
			for (Declared endpoint : handlers.endpoints()) {
				builder.enter(endpoint, new ReachReason(null, "endpoint of the application"));
			}
			aspects.weave(builder);
			graph = builder.follow();
		}
		if (entryMethods.isWebApplication(request.entryPoints(), graph)) {
			entryMethods.enterMappings(builder);
			aspects.weave(builder);
			graph = builder.follow();
		}
		AnalyzedProgram program = new AnalyzedProgram(classPath, hierarchy, request.stage(), configuration);
		new ReflectiveCalls(hierarchy, classPath, entryMethods, warnings).widen(builder, program::values);
		graph = new ReachableMethods(graph, classPath, hierarchy).follow();
		new UnsupportedAccess(classPath, warnings).report(graph, request.stage());
		RequestResults sdkResults = new RequestResults();
		ValueResolver values = program.values(graph, sdkResults);
		RequestIndex requests = new RequestIndex(graph, values);
		sdkResults.use(requests);
		SigningNames signingNames = new SigningNames(classPath);
		graph.sdkCalls().forEach(signingNames::learn);
		PermissionMapper permissionMapper = new PermissionMapper(catalog(), requests, values, signingNames,
				request.stage(), warnings);
		OperationFinder finder = new OperationFinder(classPath);
		if (!request.entryPoints().isEmpty()) {
			new UnreachedRequests(classPath, finder, warnings).report(graph);
		}
		return grant(graph, finder, permissionMapper, new QueueListeners(classPath, beans, request.stage()).find(),
				warnings);
	}

	private static PolicyAnalysis grant(CallGraph graph, OperationFinder finder, PermissionMapper permissionMapper,
			List<QueueListeners.Listener> listeners, AnalysisWarnings warnings) {
		SortedSet<String> operations = new TreeSet<>();
		SortedMap<Grant, Set<GrantReason>> reasons = new TreeMap<>();
		for (QueueListeners.Listener listener : listeners) {
			for (String name : listener.operations()) {
				Operation operation = Operation.of("sqs", name);
				operations.add(operation.toString());
				for (PermissionMapper.Needed needed : permissionMapper.needs(operation,
						OperationInput.of("queueUrl", listener.queues()))) {
					reasons
						.computeIfAbsent(new Grant(needed.action(), needed.resource(), needed.conditions(), List.of()),
								(key) -> new LinkedHashSet<>())
						.add(new GrantReason(operation.toString(), listener.method().toString(),
								List.of(listener.method() + ": polled for by the container"),
								needed.origins().stream().sorted().toList()));
				}
			}
		}
		for (SdkCall call : graph.sdkCalls()) {
			for (OperationUse use : finder.find(call)) {
				operations.add(use.operation().toString());
				for (PermissionMapper.Needed needed : permissionMapper.needs(use)) {
					reasons
						.computeIfAbsent(new Grant(needed.action(), needed.resource(), needed.conditions(), List.of()),
								(key) -> new LinkedHashSet<>())
						.add(reason(graph, use, needed));
				}
			}
		}
		List<Grant> grants = new ArrayList<>();
		for (Map.Entry<Grant, Set<GrantReason>> entry : reasons.entrySet()) {
			Grant grant = entry.getKey();
			grants.add(new Grant(grant.action(), grant.resource(), grant.conditions(),
					GrantReason.merge(entry.getValue()).stream().limit(MOST_REASONS).toList()));
		}
		return new PolicyAnalysis(List.copyOf(operations), grants, warnings.toList());
	}

	private static GrantReason reason(CallGraph graph, OperationUse use, PermissionMapper.Needed needed) {
		SdkCall call = use.call();
		int line = graph.line(call.site());
		return new GrantReason(use.operation().toString(), call.site().method() + ((line > 0) ? ":" + line : ""),
				graph.chain(call.site().method()).stream().map((step) -> step.method() + ": " + step.how()).toList(),
				needed.origins().stream().sorted().toList());
	}

}
