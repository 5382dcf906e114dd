package io.chalice.deployer.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

import io.chalice.deployer.cloud.AccessDeniedException;
import io.chalice.deployer.cloud.CloudException;
import io.chalice.deployer.cloud.FunctionAnswer;
import io.chalice.deployer.cloud.NoExecutionException;
import io.chalice.deployer.cloud.TransientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InvocationErrorsTests {

	@ParameterizedTest
	@CsvSource({ "502,KMSAccessDeniedException,NOT_READY", "502,EC2AccessDeniedException,NOT_READY",
			"409,ResourceConflictException,PREPARING", "409,SnapStartNotReadyException,PREPARING",
			"502,ResourceNotReadyException,PREPARING", "429,TooManyRequestsException,THROTTLED",
			"502,EC2ThrottledException,THROTTLED", "500,ServiceException,UNAVAILABLE" })
	void triesAgainWhatPasses(int status, String code, TransientException.Cause reason) {
		assertThat(translate(status, code, "x", false)).isInstanceOfSatisfying(TransientException.class,
				(failure) -> assertThat(failure.reason()).isEqualTo(reason));
	}

	@ParameterizedTest
	@CsvSource({ "502,ENILimitReachedException", "502,InvalidSubnetIDException", "502,KMSDisabledException",
			"400,InvalidParameterValueException" })
	void doesNotTryAgainWhatLasts(int status, String code) {
		assertThat(translate(status, code, "x", false)).isExactlyInstanceOf(CloudException.class);
	}

	@Test
	void namesTheMissingPermission() {
		assertThat(translate(403, "AccessDeniedException",
				"User: arn:aws:iam::1:user/ann is not authorized to perform: lambda:InvokeFunction on resource: "
						+ "arn:aws:lambda:us-east-1:1:function:f:1 because no identity-based policy allows it",
				true))
			.isInstanceOf(AccessDeniedException.class)
			.hasMessageContaining("may not call lambda:InvokeFunction on arn:aws:lambda:us-east-1:1:function:f:1.");
	}

	@ParameterizedTest
	@CsvSource({ "501,NotImplemented,x", "404,UnknownOperation,x", "500,InternalError,Docker not available",
			"400,InternalFailure,API action 'Invoke' for service 'lambda' not yet implemented" })
	void onlyAnEmulatorIsBelievedThatItCannotRunFunctions(int status, String code, String message) {
		assertThat(translate(status, code, message, true)).isInstanceOf(NoExecutionException.class);
		assertThat(translate(status, code, message, false)).isNotInstanceOf(NoExecutionException.class);
	}

	@Test
	void readsWhatTheFunctionAnswered() {
		InvokeResponse answer = InvokeResponse.builder()
			.payload(SdkBytes.fromUtf8String("{\"errorMessage\":\"x\"}"))
			.functionError("Unhandled")
			.logResult(Base64.getEncoder().encodeToString("START\n".getBytes(StandardCharsets.UTF_8)))
			.build();
		assertThat(InvocationAnswer.of(answer, true))
			.isEqualTo(new FunctionAnswer("Unhandled", "{\"errorMessage\":\"x\"}", "START\n"));
	}

	@Test
	void whatIsNoErrorOfLambdasTellsThatAnEmulatorCannotRunIt() {
		InvokeResponse answer = InvokeResponse.builder()
			.payload(SdkBytes.fromUtf8String("error running docker: no\nsuch file"))
			.functionError("Handled")
			.build();
		assertThatExceptionOfType(NoExecutionException.class).isThrownBy(() -> InvocationAnswer.of(answer, true))
			.withMessage("This endpoint cannot run functions: error running docker: no such file");
		assertThat(InvocationAnswer.of(answer, false).error()).isEqualTo("Handled");
	}

	private static CloudException translate(int status, String code, String message, boolean emulated) {
		return InvocationErrors.translate(AwsServiceException.builder()
			.statusCode(status)
			.awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
			.build(), emulated);
	}

}
