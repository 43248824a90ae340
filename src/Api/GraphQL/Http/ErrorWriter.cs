using System.Text.Json;
using FoodSaaS.Tenancy.GraphQL;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Writes errors for callers: message, place, path, and a stable code. What exceptions say of our inside is never written.</summary>
internal static class ErrorWriter
{
    private const int LongestMessage = 400;

    public static void Write(Utf8JsonWriter writer, ExecutionErrors errors)
    {
        writer.WriteStartArray();
        foreach (var error in errors) Write(writer, error);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, ExecutionError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, Message(error));
        if (error.Locations is { Count: > 0 } locations)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WritePropertyName("path"u8);
            AnswerWriter.Value(writer, path);
        }

        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, Code(error));
        foreach (var (name, value) in error.Extensions ?? [])
        {
            writer.WritePropertyName(name);
            AnswerWriter.Value(writer, value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Code(ExecutionError error) => error switch
    {
        RefusedError or QueryRefusedError or InternalError => error.Code!,
        InvalidVariableError or InvalidLiteralError or InvalidValueError => "BAD_USER_INPUT",
        DocumentError => "GRAPHQL_VALIDATION_FAILED",
        RequestError => "BAD_REQUEST",
        _ => "INTERNAL",
    };

    /// <summary>The engine puts the text of an inner exception into its message. Only a scalar's own complaint is for the caller.</summary>
    private static string Message(ExecutionError error)
    {
        if (error is not DocumentError and not RequestError) return error is RefusedError or QueryRefusedError or InternalError ? error.Message : "Something went wrong on our side.";
        if (error.InnerException is not { } inner) return Cut(error.Message);
        var tellsInner = error.Message.Contains(inner.Message, StringComparison.Ordinal);
        if (inner is FormatException) return Cut(tellsInner ? error.Message : $"{error.Message}: {inner.Message}");
        return tellsInner ? "A value does not fit the type that is asked for." : Cut(error.Message);
    }

    /// <summary>Messages quote what was sent; nobody needs a megabyte of it.</summary>
    private static string Cut(string message) => message.Length <= LongestMessage ? message : message[..LongestMessage] + "…";
}
