using System.Text;
using FoodSaaS.Integrations.Domain;

namespace FoodSaaS.Integrations.Infrastructure;

/// <summary>The beginning of an answer's body, as harmless text. The rest is not read.</summary>
internal static class AnswerText
{
    public static async Task<string> ReadAsync(HttpContent content, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        var bytes = new byte[DeliveryAttempt.ExcerptLength];
        var length = 0;
        try
        {
            await using var body = await content.ReadAsStreamAsync(limit.Token);
            while (length < bytes.Length && await body.ReadAsync(bytes.AsMemory(length), limit.Token) is > 0 and var read) length += read;
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // What came so far is shown.
        }

        return Of(bytes.AsSpan(0, length));
    }

    /// <summary>Bytes that are no text, and characters that control something, become the replacement character.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) =>
        string.Concat(Encoding.UTF8.GetString(bytes).Select(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t') ? '\uFFFD' : c));
}
