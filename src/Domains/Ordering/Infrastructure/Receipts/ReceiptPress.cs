using FoodSaaS.Ordering.Application.Receipts;

namespace FoodSaaS.Ordering.Infrastructure.Receipts;

/// <summary>Prints receipts as PDF, one at a time on a node: the library's fonts are the whole process's, and a burst of receipts takes one processor and no more.</summary>
internal sealed class ReceiptPress : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>An order has at most 50 lines: it is some pages at most.</summary>
    public async Task<byte[]> PrintAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            using var sheet = new ReceiptSheet(receipt);
            foreach (var row in receipt.Rows) sheet.Write(row);
            return sheet.Finish();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
