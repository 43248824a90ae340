using System.Buffers;
using GraphQL;

namespace FoodSaaS.Api.GraphQL;

/// <summary>Events of a stream as GraphQL over server-sent events has them, one connection an operation: <c>next</c> for each result, <c>complete</c> at the end.</summary>
internal static class EventFrames
{
    /// <summary>The data line must be there, empty as it is: browsers drop events without one.</summary>
    private static readonly byte[] CompleteFrame = "event: complete\ndata:\n\n"u8.ToArray();

    private static readonly byte[] Comment = ":\n\n"u8.ToArray();

    /// <summary>Says nothing, so that nobody on the way takes the stream for dead.</summary>
    public static ReadOnlyMemory<byte> KeepAlive => Comment;

    public static ReadOnlyMemory<byte> Complete => CompleteFrame;

    public static byte[] Next(ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        WriteNext(output, writer => AnswerWriter.Write(writer, result));
        return output.WrittenSpan.ToArray();
    }

    /// <param name="json">A result, without line breaks.</param>
    public static byte[] Next(ReadOnlySpan<byte> json) => [.. "event: next\ndata: "u8, .. json, .. "\n\n"u8];

    /// <summary>The whole stream of an operation with one result.</summary>
    public static void WriteOnly(IBufferWriter<byte> output, ExecutionResult result)
    {
        WriteNext(output, writer => AnswerWriter.Write(writer, result));
        output.Write(CompleteFrame);
    }

    /// <summary>The whole stream of an operation whose result is at hand as JSON without line breaks.</summary>
    public static void WriteOnly(IBufferWriter<byte> output, ReadOnlySpan<byte> json)
    {
        output.Write("event: next\ndata: "u8);
        output.Write(json);
        output.Write("\n\n"u8);
        output.Write(CompleteFrame);
    }

    private static void WriteNext(IBufferWriter<byte> output, Action<IBufferWriter<byte>> result)
    {
        output.Write("event: next\ndata: "u8);
        result(output);
        output.Write("\n\n"u8);
    }
}
