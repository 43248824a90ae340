using FoodSaaS.Cms.Application;
using FoodSaaS.Tenancy.Freshness;

namespace FoodSaaS.Cms.Freshness;

internal sealed class PublishReceipts(ChangeNote note) : IPublishReceipts
{
    public Guid Expect(string cause)
    {
        note.Cause = cause;
        return note.ReceiptId;
    }
}
