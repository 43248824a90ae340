using System.Globalization;
using FoodSaaS.Benchmarks.Stack;

namespace FoodSaaS.Benchmarks.Floors;

/// <summary>Answers every POST with the same bytes: as quick as .NET can be.</summary>
internal static class KestrelFloor
{
    public static async Task<int> ServeAsync(int port, string answerFile)
    {
        var bytes = await File.ReadAllBytesAsync(answerFile);
        return await BareServer.ServeAsync(port, async http =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.ContentLength = bytes.Length;
            await http.Response.Body.WriteAsync(bytes);
        });
    }

    public static Task<FloorProcess> StartAsync(RunningStack stack, byte[] answer)
    {
        var file = Path.Combine(stack.Folder, "floor-answer.json");
        File.WriteAllBytes(file, answer);
        var port = ServerProcess.FreePort();
        return FloorProcess.StartAsync(port, [], "kestrel", "--port", port.ToString(CultureInfo.InvariantCulture), "--answer", file);
    }
}
