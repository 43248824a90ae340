using System.Collections.Concurrent;
using System.Threading.Channels;
using FoodSaaS.Cms.Domain.Pictures;
using FoodSaaS.Tenancy.Brands;
using FoodSaaS.Tenancy.GraphQL;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FoodSaaS.Cms.Application.Pictures;

/// <summary>
/// Makes AVIF renditions behind the visitors' backs: after an upload, and when one is asked for that is not there. Nobody waits for them, WebP is served meanwhile; so what a stop
/// cuts off, or what finds the queue full, is made when it is asked for again.
/// </summary>
internal sealed partial class AvifMaker(IMediaStore store, PicturePress press, ILogger<AvifMaker> log) : BackgroundService
{
    private const int MostWaiting = 2_000;

    private readonly Channel<Order> _orders = Channel.CreateBounded<Order>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly ConcurrentDictionary<Order, bool> _waiting = new();

    private readonly record struct Order(TenantId Tenant, string Hash, int Width);

    public bool IsIdle => _waiting.IsEmpty;

    /// <summary>All widths of a new picture, the smallest first: lists show it before anything else does.</summary>
    public void Prepare(TenantId tenant, PressedPicture picture)
    {
        foreach (var width in picture.Renditions.Keys.Order()) Add(new Order(tenant, picture.Hash, width));
    }

    /// <summary>One that was asked for and is not there.</summary>
    public void Prepare(TenantId tenant, PictureFile file) => Add(new Order(tenant, file.Hash, file.Width));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var order in _orders.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MakeAsync(order, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(log, failure, order.Tenant.Value, order.Width);
            }
            finally
            {
                _waiting.TryRemove(order, out _);
            }
        }
    }

    private void Add(Order order)
    {
        if (_waiting.TryAdd(order, true) && !_orders.Writer.TryWrite(order)) _waiting.TryRemove(order, out _);
    }

    private async Task MakeAsync(Order order, CancellationToken cancellationToken)
    {
        var file = new PictureFile(order.Hash, order.Width, PictureEncoding.Avif);
        await using (var there = await store.OpenAsync(order.Tenant, file, cancellationToken))
        {
            if (there is not null) return;
        }

        if (await LargestAsync(order, cancellationToken) is not { } webp) return;
        await press.RestAsync(cancellationToken);
        await store.PutAsync(order.Tenant, file, await press.ToAvifAsync(webp, order.Width, cancellationToken), cancellationToken);
    }

    /// <summary>The more pixels it is made from, the less of the first encoding is seen in the second.</summary>
    private async Task<byte[]?> LargestAsync(Order order, CancellationToken cancellationToken)
    {
        foreach (var width in ImageView.Widths.Reverse())
        {
            await using var stream = await store.OpenAsync(order.Tenant, new PictureFile(order.Hash, width, PictureEncoding.WebP), cancellationToken);
            if (stream is null) continue;
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }

        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An AVIF rendition of brand {Tenant} at width {Width} could not be made.")]
    private static partial void Failed(ILogger log, Exception failure, Guid tenant, int width);
}
