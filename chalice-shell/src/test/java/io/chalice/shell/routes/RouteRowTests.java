package io.chalice.shell.routes;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.chalice.model.CorsModel;
import io.chalice.model.RouteModel;
import io.chalice.project.json.PrettyJson;

import static org.assertj.core.api.Assertions.assertThat;

class RouteRowTests {

	private final List<RouteModel> routes = List.of(
			new RouteModel("/", List.of("GET"), "index", "com.example.Hello#index()", List.of("application/json"), null,
					false, null),
			new RouteModel("/cities/{city}", List.of("GET", "PUT"), "state",
					"com.example.Cities#state(java.lang.String)", List.of("application/json", "text/plain"),
					new CorsModel(List.of("https://a.example"), List.of(), List.of(), 600, true), true, "MyPool"));

	@Test
	void peopleGetATable() {
		assertThat(String.join("\n", RouteRow.table(this.routes).lines())).isEqualTo("""
				METHOD   PATH            HANDLER       CONTENT TYPES                CORS               \
				AUTHORIZER  API KEY
				GET      /               Hello#index   application/json             -                  \
				-           -
				GET,PUT  /cities/{city}  Cities#state  application/json,text/plain  https://a.example  \
				MyPool      yes""");
	}

	@Test
	void programsGetAll() {
		assertThat(PrettyJson.write(RouteRow.json(this.routes))).contains("\"handler\" : \"com.example.Hello#index()\"",
				"\"cors\" : null", "\"authorizer\" : \"MyPool\"", "\"max_age\" : 600", "\"api_key_required\" : true");
	}

}
