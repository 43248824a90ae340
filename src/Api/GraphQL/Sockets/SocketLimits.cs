namespace FoodSaaS.Api.GraphQL;

/// <summary>What one WebSocket may do, and how long we wait for it.</summary>
/// <param name="QueuedBytes">Bytes that may wait for a slow reader before he is cut off.</param>
/// <param name="InitWait">Time for <c>connection_init</c>.</param>
/// <param name="Recheck">How often session, key and brand are looked at again.</param>
/// <param name="CloseWait">Time for the other side's answer to a close.</param>
internal sealed record SocketLimits(
    int MessageBytes, int Operations, int QueuedMessages, int QueuedBytes, TimeSpan InitWait, TimeSpan Recheck, TimeSpan Ping, TimeSpan PingWait, TimeSpan CloseWait)
{
    public static readonly SocketLimits Default = new(
        64 * 1024, 20, 1024, 4 * 1024 * 1024, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(2));
}
