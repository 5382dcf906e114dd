package com.example.catalog;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class CatalogApplication {

	public static void main(String[] args) {
		SpringApplication.run(CatalogApplication.class, args);
	}

	@Bean
	S3Client s3() {
		return S3Client.create();
	}

	@Bean
	DynamoDbClient dynamo() {
		return DynamoDbClient.create();
	}

	@Bean
	Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> api(Routes routes) {
		return routes::answer;
	}

	@Bean
	Consumer<SQSEvent> imported(Documents documents, JsonMapper mapper, Validator validator) {
		return (event) -> event.getRecords().forEach((record) -> {
			JsonNode message = mapper.readTree(record.getBody());
			Document document = mapper.treeToValue(message, Document.class);
			Set<ConstraintViolation<Document>> violations = validator.validate(document);
			if (!violations.isEmpty()) {
				throw new IllegalArgumentException(violations.toString());
			}
			documents.write(message.get("id").asString(), document);
		});
	}

}
