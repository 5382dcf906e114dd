package io.chalice.deployer.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.iam.PolicyFile;
import io.chalice.deployer.iam.PolicyReasons;
import io.chalice.deployer.iam.PolicySource;
import io.chalice.model.ApplicationModel;
import io.chalice.policy.PolicyAnalyzer;
import io.chalice.policy.analysis.PolicyAnalysis;
import io.chalice.policy.analysis.PolicyRequest;
import io.chalice.policy.analysis.TargetStage;
import io.chalice.policy.analysis.ValueLookup;
import io.chalice.policy.document.PolicyDocument;
import io.chalice.policy.explain.AnalysisWarning;
import io.chalice.project.BuiltProject;
import io.chalice.project.configuration.PolicyConfiguration;
import io.chalice.project.configuration.PolicyKeys;
import io.chalice.project.configuration.StageConfiguration;
import io.chalice.project.describe.ApplicationDescriber;
import io.chalice.project.describe.ApplicationProperties;
import io.chalice.project.describe.FunctionNames;

/**
 * The policies of an application's roles in one stage: generated from its code, or read
 * from the project's files where the configuration says so. Each function is analysed
 * once, when it is first asked for.
 */
public final class ApplicationPolicies implements PolicySource {

	private static final String PROFILES = "spring.profiles.active";

	private static final String EXTRA = "extra_policy_file names it: write it, or remove the key";

	private final BuiltProject project;

	private final ApplicationModel model;

	private final StageConfiguration stage;

	private final DeploymentTarget place;

	private final Function<String, ApplicationProperties> properties;

	private final PolicyAnalyzer analyzer = new PolicyAnalyzer();

	private final Map<String, PolicyAnalysis> analyses = new LinkedHashMap<>();

	/**
	 * Create the policies of a built application. Nothing is read yet.
	 * @param project the built application
	 * @param model what it is
	 * @param stage how it is deployed
	 * @param place where it is deployed to
	 */
	public ApplicationPolicies(BuiltProject project, ApplicationModel model, StageConfiguration stage,
			DeploymentTarget place) {
		this(project, model, stage, place, properties(new ApplicationDescriber(project), stage));
	}

	/**
	 * Create the policies of a built application whose properties are known.
	 * @param project the built application
	 * @param model what it is
	 * @param stage how it is deployed
	 * @param place where it is deployed to
	 * @param properties the properties by function
	 */
	public ApplicationPolicies(BuiltProject project, ApplicationModel model, StageConfiguration stage,
			DeploymentTarget place, Function<String, ApplicationProperties> properties) {
		this.project = project;
		this.model = model;
		this.stage = stage;
		this.place = place;
		this.properties = properties;
	}

	private static Function<String, ApplicationProperties> properties(ApplicationDescriber describer,
			StageConfiguration stage) {
		return (function) -> describer.properties(stage, function);
	}

	/**
	 * Return what the code of functions needs.
	 * @param functions the functions' resource names
	 * @return the operations, grants with their reasons, and warnings
	 * @throws io.chalice.project.describe.DescribeFailedException when the application
	 * has a mistake in the environment of one of them
	 */
	public PolicyAnalysis analysis(Collection<String> functions) {
		return PolicyAnalysis
			.union(functions.stream().map((name) -> this.analyses.computeIfAbsent(name, this::analyze)).toList());
	}

	/**
	 * Return what could not be decided about the functions that were analysed. What none
	 * of them reaches is named only when all functions were analysed: another may reach
	 * it.
	 * @return sentences for the user, each once
	 */
	public List<String> warnings() {
		boolean all = this.analyses.keySet().containsAll(FunctionNames.of(this.model));
		return PolicyAnalysis.union(this.analyses.values())
			.warnings()
			.stream()
			.filter((warning) -> all || warning.kind() != AnalysisWarning.Kind.UNREACHED)
			.map(AnalysisWarning::message)
			.distinct()
			.toList();
	}

	private PolicyAnalysis analyze(String function) {
		ApplicationClasses classes = ApplicationClasses.of(this.project);
		FunctionVariables variables = FunctionVariables.of(this.stage, function, this.place);
		ValueLookup properties = (name) -> property(function, name);
		// the active ones, with those of groups, rather than what names them
		ValueLookup systemProperties = (name) -> PROFILES.equals(name) ? properties.find(name)
				: variables.systemProperties().get(name);
		TargetStage known = new TargetStage(this.place.partition(), this.place.region(), this.place.account(),
				variables.environment()::get, systemProperties, properties);
		Path cache = this.project.project().workDirectory().resolve("policy");
		return this.analyzer.analyze(new PolicyRequest(classes.own(), classes.libraries(),
				EntryPoints.of(this.model, function), known, cache));
	}

	// asking Spring takes a while, where nothing is remembered: only when it matters
	private @Nullable String property(String function, String name) {
		return this.properties.apply(function).find(name).orElse(null);
	}

	/**
	 * Generate the policy of a role.
	 * @param functions the resource names of the functions that run with it
	 * @param implied what the deployment itself needs the role to allow
	 * @return what the functions' code needs, what the deployment needs, and what the
	 * author adds
	 */
	public PolicyDocument generate(Collection<String> functions, PolicyDocument implied) {
		List<PolicyDocument> others = new ArrayList<>(List.of(implied));
		others.addAll(extras(functions));
		return analysis(functions).document().merge(others);
	}

	/**
	 * Return what the author adds to generated policies.
	 * @param functions the functions' resource names
	 * @return the policies that the configuration names, each once
	 * @throws io.chalice.deployer.iam.MissingPolicyFileException when a file is not there
	 * @throws io.chalice.deployer.iam.MalformedPolicyFileException when a file is no
	 * policy
	 */
	public List<PolicyDocument> extras(Collection<String> functions) {
		return functions.stream()
			.map((function) -> this.stage.policy(function).extra())
			.filter(Objects::nonNull)
			.distinct()
			.map((file) -> new PolicyFile(file).required(EXTRA))
			.toList();
	}

	@Override
	public PolicyDocument policy(String role, Set<String> functions, PolicyDocument implied) {
		PolicyConfiguration policy = this.stage.policy(functions.iterator().next());
		return policy.autogenerate() ? generate(functions, implied)
				: PolicySource.ofFile(new PolicyFile(policy.file())).policy(role, functions, implied);
	}

	/**
	 * Read the files that the configuration names, to find a mistake before anything is
	 * built: those that policies are taken from, what is added to generated ones, and the
	 * API's resource policy.
	 * @param stage how the application is deployed
	 * @throws io.chalice.deployer.iam.MissingPolicyFileException when a file is not there
	 * @throws io.chalice.deployer.iam.MalformedPolicyFileException when one is no policy
	 */
	public static void check(StageConfiguration stage) {
		for (String function : stage.configuredFunctions()) {
			if (!stage.function(function).get(PolicyKeys.MANAGE_IAM_ROLE)) {
				continue;
			}
			PolicyConfiguration policy = stage.policy(function);
			Path extra = policy.extra();
			if (!policy.autogenerate()) {
				PolicySource.ofFile(new PolicyFile(policy.file())).policy("", Set.of(), new PolicyDocument(List.of()));
			}
			else if (extra != null) {
				new PolicyFile(extra).required(EXTRA);
			}
		}
		Path api = stage.api().policyFile();
		if (api != null) {
			new PolicyFile(api).requireObject("api_gateway_policy_file names it: write it, or remove the key");
		}
	}

	@Override
	public PolicyReasons reasons(Set<String> functions, PolicyDocument implied) {
		PolicyConfiguration policy = this.stage.policy(functions.iterator().next());
		if (!policy.autogenerate()) {
			return new WrittenReasons(String.valueOf(policy.file().getFileName()));
		}
		PolicyReasons reasons = PolicyReasons.deployment(implied).and(new CodeReasons(analysis(functions)));
		for (PolicyDocument extra : extras(functions)) {
			reasons = reasons.and(PolicyReasons.file(extra, "extra_policy_file"));
		}
		return reasons;
	}

	@Override
	public Optional<PolicyFile> copy(Set<String> functions) {
		PolicyConfiguration policy = this.stage.policy(functions.iterator().next());
		return policy.autogenerate() ? Optional.of(new PolicyFile(policy.file())) : Optional.empty();
	}

}
