package io.chalice.policy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.chalice.policy.analysis.PolicyAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyAnalyzerTests {

	@Test
	void findsTheObjectAHandlerReads(@TempDir Path folder) {
		PolicyAnalysis analysis = new Fixture(folder).source("""
				public class Handler implements RequestHandler<String, String> {
					private final S3Client s3 = S3Client.create();
					private final String bucket = System.getenv("BUCKET");
					public String handleRequest(String input, Context context) {
						return s3.getObjectAsBytes(request("in/" + input)).asUtf8String();
					}
					private GetObjectRequest request(String key) {
						return GetObjectRequest.builder().bucket(bucket).key(key).build();
					}
				}
				""").entry("app.Handler").variable("BUCKET", "photos").analyze();
		assertThat(Fixture.granted(analysis)).isEqualTo("s3:GetObject photos/in/*\n");
		assertThat(analysis.warnings()).isEmpty();
		assertThat(analysis.explain("s3:*")).isEqualTo("""
				s3:GetObject on arn:aws:s3:::photos/in/*
				  because of s3.GetObject in app.Handler.handleRequest:17
				    app.Handler.handleRequest: entry point app.Handler
				    name from environment variable BUCKET
				    name from literal in app.Handler.handleRequest
				""");
	}

}
