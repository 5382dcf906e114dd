package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.chalice.policy.analysis.TargetStage;

/**
 * How the ARNs of a resource type are written.
 *
 * @param format the format with variables such as {@code ${TableName}}
 */
record ArnFormat(String format) {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9]+)}");

	private static final Set<String> PLACE = Set.of("Partition", "Region", "Account");

	private static final int MOST = 100;

	List<String> variables() {
		List<String> variables = new ArrayList<>();
		Matcher matcher = VARIABLE.matcher(this.format);
		while (matcher.find()) {
			if (!PLACE.contains(matcher.group(1))) {
				variables.add(matcher.group(1));
			}
		}
		return variables;
	}

	Set<ArnPattern> fill(Map<String, Set<ResourceName>> names, TargetStage stage) {
		List<Map<String, ResourceName>> choices = List.of(Map.of());
		for (String variable : variables()) {
			List<Map<String, ResourceName>> longer = new ArrayList<>();
			for (Map<String, ResourceName> choice : choices) {
				for (ResourceName name : names.getOrDefault(variable, Set.of(ResourceName.literal("*")))) {
					Map<String, ResourceName> more = new LinkedHashMap<>(choice);
					more.put(variable, name);
					longer.add(more);
				}
			}
			choices = (longer.size() > MOST) ? List.of(Map.of()) : longer;
		}
		Set<ArnPattern> arns = new LinkedHashSet<>();
		for (Map<String, ResourceName> choice : choices) {
			arns.add(one(choice, stage));
		}
		return arns;
	}

	private ArnPattern one(Map<String, ResourceName> names, TargetStage stage) {
		Set<String> origins = new LinkedHashSet<>();
		Set<String> holes = new LinkedHashSet<>();
		StringBuilder arn = new StringBuilder();
		Matcher matcher = VARIABLE.matcher(this.format);
		int from = 0;
		boolean whole = false;
		boolean accessPoint = false;
		while (matcher.find()) {
			String variable = matcher.group(1);
			String between = this.format.substring(from, matcher.start());
			from = matcher.end();
			if (PLACE.contains(variable)) {
				arn.append(between).append(place(variable, stage));
				continue;
			}
			ResourceName name = names.getOrDefault(variable, ResourceName.literal("*"));
			if (name.isArn()) {
				whole = true;
				accessPoint = name.pattern().contains(":accesspoint/");
				if (!arn.toString().equals(name.pattern())) {
					arn.setLength(0);
					arn.append(name.pattern());
				}
			}
			else if (!whole || !name.isUnknown() || accessPoint) {
				arn.append(accessPoint ? "/object/" : between).append(name.pattern());
			}
			if (!name.origins().isEmpty()) {
				origins.add(name.origins());
			}
			if (variable.equals(variables().get(0))) {
				holes.addAll(name.holes());
			}
		}
		if (!whole) {
			arn.append(this.format.substring(from));
		}
		return new ArnPattern(tidy(placed(arn.toString(), stage)), origins, holes);
	}

	// a name may say a part of the place and leave the others to the stage
	private static String placed(String arn, TargetStage stage) {
		String text = arn;
		for (String variable : PLACE) {
			text = text.replace("${" + variable + "}", place(variable, stage));
		}
		return text;
	}

	private static String place(String variable, TargetStage stage) {
		return switch (variable) {
			case "Partition" -> stage.partition();
			case "Region" -> stage.region();
			default -> stage.account();
		};
	}

	// adds what IAM expects of some types and no format says
	private String tidy(String arn) {
		if (this.format.endsWith(":log-group:${LogGroupName}") && !arn.endsWith("*")) {
			return arn + ":*";
		}
		return arn.replaceAll("\\*{2,}", "*");
	}

}
