package io.chalice.conformance.front;

import java.util.Set;

import io.chalice.conformance.suite.CaseRequest;
import io.chalice.conformance.suite.ConformanceCase;
import io.chalice.conformance.suite.ExpectedResponse;
import io.chalice.conformance.suite.Layer;
import io.chalice.conformance.suite.ObservedResponse;
import io.chalice.conformance.suite.PayloadFormat;

/**
 * A way in which the application is reached.
 */
interface Front extends AutoCloseable {

	/**
	 * Return the layers that requests pass here.
	 * @return the layers
	 */
	Set<Layer> layers();

	/**
	 * Return the events that a case is tried with.
	 * @param conformanceCase the case
	 * @return their formats
	 */
	Set<PayloadFormat> formats(ConformanceCase conformanceCase);

	/**
	 * Return what is expected here.
	 * @param conformanceCase the case
	 * @param format the event's format
	 * @return the response
	 */
	ExpectedResponse expected(ConformanceCase conformanceCase, PayloadFormat format);

	/**
	 * Send a request.
	 * @param conformanceCase what it belongs to
	 * @param format the event's format
	 * @param request the request
	 * @return the response
	 */
	ObservedResponse send(ConformanceCase conformanceCase, PayloadFormat format, CaseRequest request);

	@Override
	void close();

}
