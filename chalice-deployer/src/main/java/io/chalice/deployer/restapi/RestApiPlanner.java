package io.chalice.deployer.restapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.chalice.deployer.cloud.Cloud;
import io.chalice.deployer.cloud.RestApiDescription;
import io.chalice.deployer.cloud.SettingPatch;
import io.chalice.deployer.function.FunctionType;
import io.chalice.deployer.plan.Confirmation;
import io.chalice.deployer.plan.Milestone;
import io.chalice.deployer.plan.PlannedChange;
import io.chalice.deployer.plan.PlannedStep;
import io.chalice.deployer.plan.PlanningContext;
import io.chalice.deployer.plan.PropertyDifferences;
import io.chalice.deployer.plan.ResourcePlan;
import io.chalice.deployer.plan.StepInput;
import io.chalice.deployer.plan.TagSteps;
import io.chalice.deployer.plan.TagTarget;
import io.chalice.deployer.role.RoleType;
import io.chalice.deployer.state.ResourceEntry;

/**
 * Compares the wanted REST API with the one there is.
 */
final class RestApiPlanner {

	private static final String TAGGED = "rest API";

	private final StagePlanner stages = new StagePlanner();

	ResourcePlan plan(RestApiResource wanted, RestApiObservation observed, PlanningContext planning) {
		ResourcePlan.Builder planned = ResourcePlan.builder(wanted.resourceName());
		wanted.notices().forEach(planned::notice);
		others(planned, wanted, observed);
		RestApiDescription api = observed.api();
		if (api != null && !EndpointPatches.impossible(api.endpoint(), wanted.endpoint())) {
			PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
			compare(wanted, api, differences);
			List<PlannedStep> ready = update(planned, wanted, api, planning, differences);
			boolean deployed = this.stages.plan(planned, wanted, observed, StepInput.known(api.id()), ready, planning,
					differences);
			planned.change(RestApiType.NAME, wanted.apiName(),
					deployed ? PlannedChange.Action.UPDATE : differences.action(), differences.list());
		}
		else {
			PlannedStep created = planned.step(new RestApiSteps.CreateRestApi(wanted.apiName(), wanted.endpoint(),
					wanted.tags(), planning.naming(), api != null), before(wanted, planning));
			this.stages.plan(planned, wanted, RestApiObservation.NONE, created.value(RestApiType.ID), List.of(created),
					planning, keep(wanted, planning));
			if (api != null) {
				replace(planned, wanted, api, planning);
			}
			else {
				PropertyDifferences elements = new PropertyDifferences();
				ApiElements.compare(List.of(), wanted.elements(), elements);
				planned.change(RestApiType.NAME, wanted.apiName(), PlannedChange.Action.CREATE, elements.list());
			}
		}
		return planned.build();
	}

	// an API has no unique name: whoever makes the role or the function first makes the
	// API
	private static List<Milestone> before(RestApiResource wanted, PlanningContext planning) {
		return planning.isPlanned(RoleType.CREATED) ? List.of(RoleType.CREATED)
				: wanted.calls().keySet().stream().map(FunctionType::created).toList();
	}

	// one that cannot become what is wanted was, or is now, replaced
	private static void others(ResourcePlan.Builder planned, RestApiResource wanted, RestApiObservation observed) {
		for (RestApiDescription other : observed.others()) {
			if (EndpointPatches.impossible(other.endpoint(), wanted.endpoint())) {
				planned.change(RestApiType.NAME, other.id(), PlannedChange.Action.DELETE, List.of());
				delete(planned, other);
			}
			else {
				planned
					.notice("REST API %s says it is this application's too, and is left alone".formatted(other.id()));
			}
		}
	}

	private static void replace(ResourcePlan.Builder planned, RestApiResource wanted, RestApiDescription api,
			PlanningContext planning) {
		planned.change(RestApiType.NAME, wanted.apiName(), PlannedChange.Action.REPLACE,
				planning.settled()
					.differences(wanted.resourceName())
					.compare("endpoint type", api.endpoint().type(), wanted.endpoint().type())
					.list());
		delete(planned, api);
	}

	private static void delete(ResourcePlan.Builder planned, RestApiDescription api) {
		planned.confirm(Confirmation
			.destruction(List.of("REST API: %s (%s), its URL changes".formatted(api.name(), api.id()))));
		planned.step(new RestApiSteps.DeleteRestApi(null, api.id()), Milestone.SWITCHED, RestApiType.UNUSED)
			.reaches(FunctionType.UNUSED, RoleType.UNUSED);
	}

	// what is compared later
	private static PropertyDifferences keep(RestApiResource wanted, PlanningContext planning) {
		PropertyDifferences differences = planning.settled().differences(wanted.resourceName());
		compare(wanted, new RestApiDescription("", wanted.apiName(), wanted.endpoint(), wanted.minimumCompressionSize(),
				wanted.policy(), wanted.binaryTypes(), wanted.tags()), differences);
		TagSteps.keep(TAGGED, wanted.tags(), differences);
		return differences;
	}

	private static void compare(RestApiResource wanted, RestApiDescription api, PropertyDifferences differences) {
		differences.compare("name", api.name(), wanted.apiName())
			.compare("endpoint type", api.endpoint().type(), wanted.endpoint().type())
			.compare("VPC endpoints", new TreeSet<>(api.endpoint().vpcEndpointIds()),
					new TreeSet<>(wanted.endpoint().vpcEndpointIds()))
			.compare("minimum compression size", api.minimumCompressionSize(), wanted.minimumCompressionSize())
			.compare("resource policy", api.hasPolicy(), wanted.policy());
	}

	private static List<PlannedStep> update(ResourcePlan.Builder planned, RestApiResource wanted,
			RestApiDescription api, PlanningContext planning, PropertyDifferences differences) {
		List<SettingPatch> patches = new ArrayList<>();
		if (!api.name().equals(wanted.apiName())) {
			patches.add(SettingPatch.replace("/name", wanted.apiName()));
		}
		patches.addAll(EndpointPatches.before(api.endpoint(), wanted.endpoint()));
		if (!Objects.equals(api.minimumCompressionSize(), wanted.minimumCompressionSize())) {
			patches.add(SettingPatch.replace("/minimumCompressionSize", text(wanted.minimumCompressionSize())));
		}
		if (api.hasPolicy() && !wanted.policy()) {
			patches.add(SettingPatch.replace("/policy", ""));
		}
		List<PlannedStep> ready = new ArrayList<>();
		if (wanted.endpoint().type().equals("PRIVATE") && !api.endpoint().type().equals("PRIVATE")) {
			planned.notice(("REST API %s becomes private before its stage is switched: AWS takes its VPC endpoints only"
					+ " then")
				.formatted(wanted.apiName()));
		}
		if (!patches.isEmpty()) {
			ready.add(planned.step(new RestApiSteps.UpdateRestApi(api.id(), patches)));
		}
		List<SettingPatch> closing = EndpointPatches.after(api.endpoint(), wanted.endpoint());
		if (!closing.isEmpty()) {
			planned.step(new RestApiSteps.CloseEndpoints(api.id(), closing), Milestone.SWITCHED);
		}
		TagSteps.plan(planned, new TagTarget(TAGGED, Cloud::restApis, "/restapis/" + api.id(), wanted.resourceName(),
				RestApiType.NAME), api.tags(), wanted.tags(), planning, differences);
		return ready;
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

	ResourcePlan sweep(ResourceEntry entry) {
		String id = entry.get("rest_api_id");
		if (id == null) {
			return ResourcePlan.NOTHING;
		}
		ResourcePlan.Builder planned = ResourcePlan.ending(entry.name());
		planned.change(RestApiType.NAME, id, PlannedChange.Action.DELETE, List.of());
		planned.confirm(Confirmation.destruction(List.of("REST API: " + id)));
		planned.step(new RestApiSteps.DeleteRestApi(entry.name(), id), RestApiType.UNUSED)
			.reaches(FunctionType.UNUSED, RoleType.UNUSED);
		return planned.build();
	}

}
