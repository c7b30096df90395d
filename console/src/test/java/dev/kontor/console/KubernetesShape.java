package dev.kontor.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of Kubernetes' objects, as far as a manifest of ours uses them: names and types by the
 * reference of its API, version 1.31. A field is {@code name}, with {@code !} if it must be there,
 * with {@code :type} if it is an object, {@code []} for a list of them, {@code =a|b} if it is one
 * of those words.
 */
final class KubernetesShape {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("ConfigMap", "apiVersion!=v1 kind! metadata!:Meta data binaryData immutable"),
          Map.entry("PersistentVolumeClaim", "apiVersion!=v1 kind! metadata!:Meta spec!:Claim"),
          Map.entry("Claim", "accessModes! resources!:Resources storageClassName volumeMode"),
          Map.entry("CronJob", "apiVersion!=batch/v1 kind! metadata!:Meta spec!:Cron"),
          Map.entry("Meta", "name! namespace labels annotations"),
          Map.entry(
              "Cron",
              "schedule! timeZone startingDeadlineSeconds concurrencyPolicy=Allow|Forbid|Replace"
                  + " suspend jobTemplate!:JobTemplate successfulJobsHistoryLimit"
                  + " failedJobsHistoryLimit"),
          Map.entry("JobTemplate", "metadata:AnyMeta spec!:Job"),
          Map.entry("AnyMeta", "labels annotations"),
          Map.entry(
              "Job",
              "backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished completions parallelism"
                  + " podFailurePolicy:Policy template!:PodTemplate"),
          Map.entry("Policy", "rules!:Rule[]"),
          Map.entry("Rule", "action!=FailJob|FailIndex|Ignore|Count onExitCodes:Codes"),
          Map.entry("Codes", "containerName operator!=In|NotIn values!"),
          Map.entry("PodTemplate", "metadata:AnyMeta spec!:Pod"),
          Map.entry(
              "Pod",
              "restartPolicy!=Never|OnFailure automountServiceAccountToken serviceAccountName"
                  + " securityContext:PodSecurity containers!:Container[] volumes:Volume[]"),
          Map.entry(
              "PodSecurity", "runAsNonRoot runAsUser runAsGroup fsGroup seccompProfile:Profile"),
          Map.entry("Profile", "type!=RuntimeDefault|Unconfined|Localhost"),
          Map.entry(
              "Container",
              "name! image! imagePullPolicy=Always|Never|IfNotPresent command args env envFrom"
                  + " resources:Resources securityContext:Security volumeMounts:Mount[] workingDir"),
          Map.entry("Resources", "requests limits"),
          Map.entry(
              "Security",
              "allowPrivilegeEscalation readOnlyRootFilesystem capabilities:Capabilities"),
          Map.entry("Capabilities", "add drop"),
          Map.entry("Mount", "name! mountPath! readOnly subPath"),
          Map.entry(
              "Volume", "name! configMap:Named persistentVolumeClaim:ClaimName emptyDir secret"),
          Map.entry("Named", "name! items defaultMode optional"),
          Map.entry("ClaimName", "claimName! readOnly"));

  private KubernetesShape() {}

  /** What is wrong with an object of some kind, a sentence each. */
  static List<String> faults(JsonNode object) {
    List<String> faults = new ArrayList<>();
    look(object.path("kind").asText(), object, object.path("kind").asText(), faults);
    return faults;
  }

  private static void look(String type, JsonNode object, String place, List<String> faults) {
    if (!TYPES.containsKey(type)) {
      faults.add(place + ": no kind that is known");
      return;
    }
    Map<String, String> fields =
        Arrays.stream(TYPES.get(type).split(" "))
            .collect(Collectors.toMap(field -> field.replaceFirst("[!:=].*", ""), field -> field));
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.containsKey(name)) {
                faults.add(place + "." + name + ": there is no such field");
              }
            });
    fields.forEach((name, field) -> field(name, field, object.path(name), place, faults));
  }

  private static void field(
      String name, String field, JsonNode value, String place, List<String> faults) {
    String here = place + "." + name;
    if (value.isMissingNode()) {
      if (field.contains("!")) {
        faults.add(here + ": is missing");
      }
    } else if (field.contains("=")) {
      List<String> words = List.of(field.replaceFirst(".*=", "").split("\\|"));
      if (!words.contains(value.asText())) {
        faults.add(here + ": is " + value + ", must be one of " + words);
      }
    } else if (field.endsWith("[]")) {
      String type = field.replaceFirst(".*:", "").replace("[]", "");
      value.forEach(one -> look(type, one, here + "[]", faults));
      if (!value.isArray() || value.isEmpty()) {
        faults.add(here + ": must be a list with something in it");
      }
    } else if (field.contains(":")) {
      look(field.replaceFirst(".*:", ""), value, here, faults);
    }
  }
}
