package io.chalice.policy.grant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.chalice.policy.catalog.ActionCatalog;
import io.chalice.policy.catalog.RequestMember;
import io.chalice.policy.sdk.Operation;
import io.chalice.policy.sdk.OperationInput;
import io.chalice.policy.sdk.RequestSource;
import io.chalice.policy.value.SymbolicText;
import io.chalice.policy.value.ValueFacet;

/**
 * Finds the names for an ARN's variables in a request: by the tables, else because member
 * and variable are called alike.
 */
final class MemberMatcher {

	private static final String SUFFIX = "(name|names|id|ids|arn|arns|identifier|url)$";

	private final ActionCatalog catalog;

	private final RequestSource requests;

	MemberMatcher(ActionCatalog catalog, RequestSource requests) {
		this.catalog = catalog;
		this.requests = requests;
	}

	/**
	 * Finds the members for a variable.
	 * @param operation the operation
	 * @param input what it is asked with
	 * @param type the resource type
	 * @param variable the ARN's variable
	 * @return the members that are set, none when there is nothing to tell
	 */
	List<RequestMember> members(Operation operation, OperationInput input, String type, String variable) {
		List<RequestMember> listed = this.catalog.members(operation.sdkPackage(), operation.name(), variable);
		List<RequestMember> set = listed.stream().filter((member) -> isTold(operation, input, member)).toList();
		if (!set.isEmpty()) {
			return set;
		}
		List<RequestMember> alike = new ArrayList<>();
		String wanted = stem(variable);
		SlotKind slot = SlotKind.of(variable);
		for (String member : input.members()) {
			String stem = stem(member);
			boolean bare = stem.isEmpty() && operation.name().toLowerCase(Locale.ROOT).contains(letters(type));
			if (!slot.takes(SlotKind.of(member))) {
				continue;
			}
			if (!stem.isEmpty() && (stem.equals(wanted) || stem.equals(letters(type)) && isFirst(wanted, type))
					|| bare && isFirst(wanted, type)) {
				alike.add(new RequestMember("", member, ""));
			}
		}
		return alike;
	}

	// a type's own name is the variable called like the type; the other variables are its
	// parents'
	private static boolean isFirst(String wanted, String type) {
		return !wanted.isEmpty()
				&& (wanted.contains(letters(type)) || letters(type).contains(wanted) || wanted.equals("resource"));
	}

	private boolean isTold(Operation operation, OperationInput input, RequestMember member) {
		if (member.isLiteral()) {
			return true;
		}
		return member.struct().isEmpty() ? input.members().contains(member.name()) : isSet(operation, input, member);
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	private static String stem(String name) {
		return letters(name).replaceFirst(SUFFIX, "");
	}

	/**
	 * Finds what members are set to.
	 * @param operation the operation
	 * @param input what it is asked with
	 * @param members the members, alternatives to each other
	 * @param variable the ARN's variable
	 * @param byHand whether somebody chose the members, so that they hold what they
	 * should
	 * @return the names, none when no member is set
	 */
	Set<ResourceName> names(Operation operation, OperationInput input, List<RequestMember> members, String variable,
			boolean byHand) {
		Set<ResourceName> found = new LinkedHashSet<>();
		for (RequestMember member : members) {
			if (member.isLiteral()) {
				found.add(ResourceName.literal(member.literal()));
				continue;
			}
			ValueFacet facet = member.transform().equals("keys") ? ValueFacet.KEYS : ValueFacet.VALUES;
			for (SymbolicText text : texts(operation, input, member, facet)) {
				ResourceName name = ResourceName.of(text);
				boolean told = byHand || isListed(operation, variable, member)
						|| SlotKind.of(variable).takes(SlotKind.of(member.name()), name.pattern());
				String changed = told ? MemberTransform.apply(member.transform(), name.pattern()) : "";
				if (changed.isEmpty() && member.transform().equals("kmskey")) {
					continue;
				}
				found.add(told ? name.with(changed)
						: name.unknown("the " + variable + ", which " + member.name() + " need not be"));
			}
		}
		return found;
	}

	private boolean isListed(Operation operation, String variable, RequestMember member) {
		return this.catalog.members(operation.sdkPackage(), operation.name(), variable).contains(member);
	}

	Set<SymbolicText> texts(Operation operation, OperationInput input, RequestMember member, ValueFacet facet) {
		if (member.struct().isEmpty() || member.struct().equalsIgnoreCase(operation.request())) {
			return input.texts(member.name(), facet);
		}
		Set<SymbolicText> texts = new LinkedHashSet<>();
		for (OperationInput view : this.requests.requests(operation.sdkPackage(), member.struct())) {
			texts.addAll(view.texts(member.name(), facet));
		}
		return texts;
	}

	boolean isSet(Operation operation, OperationInput input, RequestMember member) {
		if (member.struct().isEmpty() || member.struct().equalsIgnoreCase(operation.request())) {
			return isSet(input, member.name());
		}
		return this.requests.requests(operation.sdkPackage(), member.struct())
			.stream()
			.anyMatch((view) -> isSet(view, member.name()));
	}

	// says whether one of the parts that could set a member leaves it out
	boolean isLeftOut(Operation operation, OperationInput input, RequestMember member) {
		if (member.struct().isEmpty() || member.struct().equalsIgnoreCase(operation.request())) {
			return !isSet(input, member.name());
		}
		List<? extends OperationInput> views = this.requests.requests(operation.sdkPackage(), member.struct());
		return views.isEmpty() || views.stream().anyMatch((view) -> !isSet(view, member.name()));
	}

	/**
	 * Says whether a member may be left out of a request.
	 * @param operation the operation
	 * @param input what it is asked with
	 * @param member the member
	 * @return false when it is shown to be set in all of them
	 */
	boolean mayBeAbsent(Operation operation, OperationInput input, RequestMember member) {
		if (member.struct().isEmpty() || member.struct().equalsIgnoreCase(operation.request())) {
			return input.mayBeAbsent(member.name());
		}
		return this.requests.requests(operation.sdkPackage(), member.struct())
			.stream()
			.anyMatch((view) -> view.mayBeAbsent(member.name()));
	}

	// a member set to what is always null is not set
	private static boolean isSet(OperationInput input, String member) {
		return input.members().contains(member) && !input.texts(member, ValueFacet.VALUES).isEmpty();
	}

}
