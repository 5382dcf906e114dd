package io.chalice.conformance.suite;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What has to happen to a request, on every front.
 *
 * @param name what the case shows, unique in its group
 * @param source where the rule is from: a chapter of the tutorial, a page of AWS, an RFC
 * @param layer what answers the request
 * @param debug whether the application runs with {@code chalice.debug}, {@code null} for
 * not
 * @param stageVariables the variables of the API's stage, or {@code null} for none
 * @param authorizer what the gateway puts into the request's context after asking the
 * authorizer, for the events of fronts without one
 * @param payloads the formats whose events can say the same, or {@code null} for all
 * @param given requests that come before
 * @param request the request
 * @param expected the answer
 * @param withoutGateway the answer of the layers below to the event that the gateway
 * would have sent, had it sent one; of cases that the gateway answers
 * @param withoutBinding the answer of the core, where a view's parameters are bound by
 * hand; of cases that the binding answers
 * @param byPayload answers of a format that differ by its nature
 */
public record ConformanceCase(String name, @Nullable String source, Layer layer, @Nullable Boolean debug,
		@Nullable Map<String, String> stageVariables, @Nullable Map<String, Object> authorizer,
		@Nullable Set<PayloadFormat> payloads, @Nullable List<CaseRequest> given, CaseRequest request,
		ExpectedResponse expected, @Nullable ExpectedResponse withoutGateway, @Nullable ExpectedResponse withoutBinding,
		@Nullable Map<PayloadFormat, ExpectedResponse> byPayload) {

	/**
	 * Return how the application is run.
	 * @return the surroundings
	 */
	public Surroundings surroundings() {
		return Surroundings.of(Boolean.TRUE.equals(this.debug), this.stageVariables);
	}

	/**
	 * Return the formats whose events the case is tried with.
	 * @return the formats, at least one
	 */
	public Set<PayloadFormat> formats() {
		return (this.payloads != null) ? this.payloads : EnumSet.allOf(PayloadFormat.class);
	}

	/**
	 * Return the requests that come before.
	 * @return the requests in order
	 */
	public List<CaseRequest> before() {
		return (this.given != null) ? this.given : List.of();
	}

	/**
	 * Return the answer to an event.
	 * @param format the event's format
	 * @param binding whether the front binds the parameters of views
	 * @return what is expected
	 */
	public ExpectedResponse expected(PayloadFormat format, boolean binding) {
		if (this.withoutGateway != null) {
			return this.withoutGateway;
		}
		if (!binding && this.withoutBinding != null) {
			return this.withoutBinding;
		}
		return (this.byPayload != null) ? this.byPayload.getOrDefault(format, this.expected) : this.expected;
	}

}
