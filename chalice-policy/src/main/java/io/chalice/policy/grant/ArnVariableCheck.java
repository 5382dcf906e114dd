package io.chalice.policy.grant;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.chalice.policy.catalog.ServiceActions;

/**
 * Holds the texts for the variables of an ARN against what may stand there.
 */
final class ArnVariableCheck {

	// characters that no name has and some addresses, texts and paths do
	private static final Pattern NO_NAME = Pattern.compile("[\\s<>\"'{}|\\\\^`]|://");

	private static final Pattern ALIAS = Pattern.compile("(arn:[^/]*:)?alias/.*");

	private static final Set<String> ANY_TEXT = Set.of("ObjectName", "ObjectPath", "ParameterNameWithoutLeadingSlash");

	private final String format;

	private final ServiceActions service;

	private boolean fits;

	private boolean misfits;

	ArnVariableCheck(String format, ServiceActions service) {
		this.format = format;
		this.service = service;
	}

	/**
	 * Says whether an ARN was given that is one of the format.
	 * @return true when there was
	 */
	boolean fits() {
		return this.fits;
	}

	/**
	 * Says whether an ARN was given that is not one of the format.
	 * @return true when there was
	 */
	boolean misfits() {
		return this.misfits;
	}

	Set<ResourceName> fit(String variable, Set<ResourceName> names) {
		Set<ResourceName> fitting = new LinkedHashSet<>();
		names.forEach((name) -> fitting.add(fit(variable, name)));
		return fitting;
	}

	private ResourceName fit(String variable, ResourceName name) {
		String text = name.pattern();
		if (variable.equals("KeyId") && this.format.contains(":kms:") && ALIAS.matcher(text).matches()) {
			// the keys of an alias are found where conditions are
			return name;
		}
		int arn = text.indexOf("arn:");
		if (arn < 0) {
			boolean no = !ANY_TEXT.contains(variable) && NO_NAME.matcher(text).find();
			return no ? name.unknown("the " + variable + " that \"" + text + "\" stands for") : name;
		}
		String whole = text.substring(arn);
		if (arn > 0 && !text.substring(0, arn).equals("*") && !isBeginning(text.substring(0, arn))) {
			return name.unknown("the " + variable + " in \"" + text + "\"");
		}
		if (new ArnShape(this.format).accepts(whole)) {
			this.fits = true;
			return name.with(whole);
		}
		this.misfits = true;
		String part = part(variable, whole);
		return (part != null) ? name.with(part) : name.unknown("the " + variable + " of " + whole);
	}

	// a text may have been put before an ARN that is one already
	private boolean isBeginning(String text) {
		return text.startsWith("arn:") || this.format.startsWith(text);
	}

	// the ARN of a parent names the variable of the parent
	private @Nullable String part(String variable, String arn) {
		for (String other : this.service.formats()) {
			ArnShape shape = new ArnShape(other);
			String text = (other.contains("${" + variable + "}") && shape.accepts(arn)) ? shape.variable(variable, arn)
					: null;
			if (text != null) {
				return text;
			}
		}
		return null;
	}

}
