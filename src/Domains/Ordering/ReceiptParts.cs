using FoodSaaS.Ordering.Application.Receipts;
using FoodSaaS.Ordering.Infrastructure.Receipts;
using Microsoft.Extensions.DependencyInjection;

namespace FoodSaaS.Ordering;

/// <summary>Receipts as PDF.</summary>
internal static class ReceiptParts
{
    public static void AddServices(IServiceCollection services) => services.AddSingleton<ReceiptPress>().AddScoped<GetReceipt>().AddScoped<ReceiptAdmission>();
}
